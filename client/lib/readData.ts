const PAUSE_MS = 1000;

/**
 * One of the data files the build has made. Whoever is without a connection gets it when there is one again: a module that
 * failed once would stay failed until the page is loaded anew.
 */
export async function readData(url: string): Promise<unknown> {
  for (;;) {
    try {
      return await read(url);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** @throws {TypeError} without a connection */
async function read(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}
