export const failure = {
  NOT_SIGNED_IN: 'You are signed out. Sign in again; nothing on this page is lost.',
  PASSWORD_CHANGE_REQUIRED:
    'Your password was set by somebody else. Change it first; nothing else is possible before that.',
  NOT_ALLOWED: 'Your role does not allow this ({{action}}).',
  NOT_FOUND: 'There is no {{what}} {{id}}, or it is not yours to see.',
  VERSION_CONFLICT:
    'Someone saved version {{actual}} while you were looking at version {{expected}}. Nothing was overwritten: look at the newer version, then decide again.',
  REQUEST_ID_REUSED: 'This request was already used for something else. Reload the page and try again.',
  ALREADY_EXISTS: 'There is already a {{what}} {{id}}.',
  INVALID: 'The entry was refused: {{fields}}.',
  WRONG_STATE: 'The case is now “{{state}}”; this needs “{{wanted}}”. Look again before deciding.',
  invalidField: '{{path}} ({{ruleId}})',
  unreachable: 'The server cannot be reached. Nothing was lost; try again when the connection is back.',
  unexpected: 'Something went wrong on the server. It has been logged; try again or report the time of day.',
} as const;
