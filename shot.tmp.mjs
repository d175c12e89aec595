import { chromium } from 'playwright-core';
import { execFileSync } from 'node:child_process';
import { writeFileSync, existsSync } from 'node:fs';
const base='http://localhost:4471';
const shots=process.argv.slice(2).map(s=>s.split('|')); // name|path|width|scheme|action
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking','--disable-dev-shm-usage']});
const state='/tmp/sess-state.json';
if(!existsSync(state)){
 const link=execFileSync('node',['.tools/admin.mjs','sign-in-link','--email','demo.staff@skin-school.example'],{env:{...process.env,PORT:'4471',DATA_DIR:'/tmp/data-sessions',DATABASE_URL:'',REDIS_URL:''}}).toString().trim();
 const c=await b.newContext({baseURL:base}); const p=await c.newPage(); await p.goto(link.replace(/^.*?(http\S+).*$/s,'$1')); await p.locator('form[action*="/sign-in/link/"] button').click(); await p.waitForURL(u=>!u.pathname.startsWith('/sign-in')); await c.storageState({path:state}); await c.close();
}
for(const [name,path,width,scheme,action] of shots){
 const c=await b.newContext({baseURL:base,storageState:state,viewport:{width:+width,height:900},colorScheme:scheme,bypassCSP:true});
 const p=await c.newPage(); const r=await p.goto(path);
 if(action) { const f=new Function('p',`return (async()=>{${action}})()`); await f(p); }
 const overflow=await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth);
 await p.addScriptTag({path:'node_modules/axe-core/axe.min.js'});
 const axe=await p.evaluate(`axe.run(document,{runOnly:{type:'tag',values:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']},resultTypes:['violations']}).then(r=>r.violations.map(v=>v.id+': '+v.nodes.map(n=>n.target.join(' ')).slice(0,3).join(' | ')))`);
 await p.screenshot({path:`/tmp/shot-${name}.png`,fullPage:true});
 console.log(name,r.status(),'overflow',overflow,JSON.stringify(axe)); await c.close();
}
await b.close();
