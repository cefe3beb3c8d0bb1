// Installs Web Chat from npm into a folder and leaves its bundle there, compressed: node install.mjs FOLDER
// Says nothing unless something is missing; then the last line says what, and the exit code is 1.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const PATIENCE = 5 * 60 * 1000;
const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2]);
const inputs = ['package.json', 'package-lock.json', '.npmrc'];
const wanted = inputs.map(name => readFileSync(join(here, name), 'utf8')).join('\n');
const stamp = join(folder, 'installed.txt');

mkdirSync(folder, { recursive: true });
const release = await takeTurn(join(folder, 'installing.pid'));
try {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) install();
  // Anew each time: the build compares its age with that of the lock file.
  put('installed.txt', wanted);
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
} finally {
  release();
}

function install() {
  const work = join(folder, 'npm');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  for (const name of inputs) copyFileSync(join(here, name), join(work, name));
  try {
    runNpm(work);
    keepBundle(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function keepBundle(work) {
  const bundle = readFileSync(join(work, 'node_modules', 'botframework-webchat', 'dist', 'webchat.js'));
  put('webchat.js.br', brotliCompressSync(bundle, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bundle.length,
    },
  }));
  put('webchat.js.gz', gzipSync(bundle, { level: 9 }));
  put('webchat.js', bundle);
}

function runNpm(work) {
  // A shell, because npm is a script on Windows, which nothing else can start.
  const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund', { cwd: work, shell: true, encoding: 'utf8', timeout: PATIENCE });
  if (npm.status === 0) return;
  if (npm.status === 127 || npm.status === 9009) throw new Error('npm was not found.');
  throw new Error(`${npm.stderr.split('\n').find(line => /^npm (error|ERR!)/.test(line)) ?? 'npm could not install it'}.`);
}

// Written beside and then named, so that nobody ever reads half a file.
function put(name, content) {
  writeFileSync(join(folder, `${name}.new`), content);
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

// Builds that run at the same time take turns; one that was killed loses its turn.
async function takeTurn(file) {
  for (let waited = 0; ; waited += 200) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
      if (waited > PATIENCE || !isAlive(file)) rmSync(file, { force: true });
      else await new Promise(done => setTimeout(done, 200));
    }
  }
}

function isAlive(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid === 0 || process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}
