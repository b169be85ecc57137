import { chromium } from '@playwright/test';
const U='http://127.0.0.1:4700';const [,,who,loc,scheme,...paths]=process.argv;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const ctx=await b.newContext({viewport:{width:1440,height:900},locale:loc,colorScheme:scheme,baseURL:U});const p=await ctx.newPage();
p.on('console',m=>{if(m.type()==='error')console.log('CONSOLE',m.text().slice(0,200))});p.on('pageerror',e=>console.log('ERR',e.message));
await p.request.post('/api/auth/sign-in/email',{data:{email:who+'@demo.vigil',password:'vigil-demo'},headers:{origin:U}});
for(const x of paths){const [n,path]=x.split('=>');await p.goto(path);await p.waitForTimeout(2500);await p.screenshot({path:`/tmp/v/${n}.png`,fullPage:true});}
await b.close();
