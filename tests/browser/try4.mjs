import { mkdtempSync, readFileSync, existsSync, rmSync } from "node:fs"; import { join } from "node:path"; import { tmpdir } from "node:os";
import { spawn } from "node:child_process";
import * as build from "./builds.mjs"; import { DIST } from "./harness.mjs"; import { serve } from "./server.mjs";
const server = await serve(DIST); const B = build.newer();
const prof = mkdtempSync(join(tmpdir(), "prof-"));
const ch = spawn("/usr/bin/chromium", ["--headless","--no-sandbox","--disable-gpu","--disable-dev-shm-usage","--disable-background-networking","--no-first-run","--remote-debugging-port=0",`--user-data-dir=${prof}`,"about:blank"], {stdio:"ignore", detached: true});
const sleep = (ms)=>new Promise(r=>setTimeout(r,ms));
while(!existsSync(join(prof,"DevToolsActivePort"))) await sleep(50);
await sleep(300);
const port = readFileSync(join(prof,"DevToolsActivePort"),"utf8").split("\n")[0];
const targets = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
const ws = new WebSocket(targets.find(t=>t.type==="page").webSocketDebuggerUrl); await new Promise(r=>ws.onopen=r);
let id=0; const pend=new Map(); ws.onmessage=(m)=>{const d=JSON.parse(m.data); if(d.id) pend.get(d.id)?.(d.result??d.error);};
const send=(method,params={})=>new Promise(r=>{pend.set(++id,r); ws.send(JSON.stringify({id,method,params}));});
const ev = async (expression)=> (await Promise.race([send("Runtime.evaluate",{expression,awaitPromise:true,returnByValue:true}), sleep(3000).then(()=>({result:{value:"stuck"}}))])).result?.value;
await send("Page.enable");
await send("Page.navigate",{url:server.origin+"/"});
const until = async (expr, ms) => { const t=Date.now(); while(Date.now()-t<ms){ if(await ev(expr)===true) return Date.now()-t; await sleep(50);} return "never"; };
const live=`window.old!==1 && document.querySelector("#app[data-live]")!==null`;
const st=`navigator.serviceWorker.getRegistration().then(r=>[r.installing?.state, r.waiting?.state, r.active?.state, document.documentElement.dataset.offline, document.documentElement.dataset.version].join())`;
await until(`document.documentElement.dataset.offline==="ready"`, 25000);
let now = B; const out=[];
for (let n=0;n<6;n++) {
  await server.use(now); now = now===B?DIST:B;
  await ev(`navigator.serviceWorker.getRegistration().then(r=>r.update()).then(()=>true)`);
  const w = await until(`document.documentElement.dataset.update==="ready"`, 20000);
  for (let k=0;k<3;k++) { await ev("window.old=1"); send("Page.navigate",{url:server.origin+"/"}); const t = await until(live, 40000); await sleep(3000); const s = await ev(st); out.push(`${w}/${t}/${s}`); const want = server && (now===DIST?"2":""); if (s.endsWith(","+want)) { await until(`document.documentElement.dataset.offline==="ready"`, 25000); break; } }
}
console.log(out.join("\n"));
ws.close(); process.kill(-ch.pid); await server.stop(); build.removeCopies(); await sleep(300); rmSync(prof,{recursive:true,force:true});
process.exit();
