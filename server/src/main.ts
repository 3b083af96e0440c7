import { resolve } from 'node:path'
import { renderUnicodeCompact } from 'uqr'
import { type ConfigError, parseConfig } from './config.ts'
import { isOnlyHere } from './http/addresses.ts'
import { type StartError, startServer } from './server.ts'

/** The composition root: the only reader of the environment, and the only writer to the facilitator's terminal. */

const print = (text: string) => process.stdout.write(`${text}\n`)

const refusalText = (refusal: StartError | ConfigError): string => {
  switch (refusal.type) {
    case 'BadSetting':
      return `Setelan ${refusal.name}="${refusal.value}" tidak bisa dipakai. Perbaiki atau hapus setelan itu.\nThe setting ${refusal.name}="${refusal.value}" cannot be used. Mend it or take it away.`
    case 'ClientNotBuilt':
      return `Halaman belum dibangun di ${refusal.folder}. Jalankan "pnpm start", yang membangunnya lebih dulu.\nThe pages are not built in ${refusal.folder}. Run "pnpm start", which builds them first.`
    case 'PortInUse':
      return `Port ${refusal.port} sedang dipakai program lain. Tutup program itu atau pilih port lain dengan REMBUK_PORT.\nPort ${refusal.port} is in use. Close the other program or choose another port with REMBUK_PORT.`
    case 'CannotListen':
      return `Server tidak bisa membuka alamatnya: ${String(refusal.cause)}\nThe server cannot open its address.`
    case 'FolderNotWritable':
      return `Folder data ${refusal.folder} tidak bisa ditulisi. Beri izin tulis atau pilih folder lain dengan REMBUK_DATA.\nThe data folder ${refusal.folder} cannot be written. Allow it or choose another with REMBUK_DATA. (${String(refusal.cause)})`
    case 'NewerVersion':
      return `Data ini dibuat oleh Rembuk yang lebih baru (versi ${refusal.found}; program ini mengenal ${refusal.known}). Tidak ada yang diubah; pasang Rembuk yang lebih baru.\nThis data was written by a newer Rembuk (version ${refusal.found}, this one knows ${refusal.known}). Nothing was touched; install the newer Rembuk.`
    case 'InUse':
      return `Folder data ${refusal.folder} sedang dipakai server Rembuk lain. Pakai server itu, atau tutup dulu.\nThe data folder ${refusal.folder} is in use by another Rembuk server. Use that one, or close it first.`
    case 'Damaged':
      return `Berkas data rusak: ${String(refusal.cause)}. Jangan hapus apa pun; pulihkan dari cadangan.\nThe data file is damaged. Delete nothing; restore a backup.`
  }
}

const noPhones = `  HP warga belum bisa tersambung: komputer ini belum di jaringan. Begitu tersambung, alamatnya ada di "Undang".
  Phones cannot connect yet: this computer is on no network. Once it is, "Invite" shows the address.`

/** Where phones go, and the nearest of these as a QR; a code that no phone can open is not shown. */
const printForPhones = (addresses: readonly string[]): void => {
  for (const address of addresses) print(`  Untuk HP warga / for phones        ${address}/j`)
  const [first] = addresses
  print(first ? `\n${renderUnicodeCompact(`${first}/j`)}\n` : `\n${noPhones}\n`)
}

const fail = (refusal: StartError | ConfigError): never => {
  process.stderr.write(`\n${refusalText(refusal)}\n\n`)
  process.exit(1)
}

const root = resolve(import.meta.dirname, '../..')
const isLan = process.argv.includes('--lan')
const config = parseConfig({ ...process.env, ...(isLan && { REMBUK_LAN: '1' }) }, { root })
if (!config.ok) fail(config.error)
else {
  const started = await startServer(config.value)
  if (!started.ok) fail(started.error)
  else {
    const { port, addresses, stop } = started.value
    print(`\nRembuk siap / is ready\n`)
    print(`  Di laptop ini / on this computer   http://localhost:${port}`)
    printForPhones(addresses.filter((address) => !isOnlyHere(address)))
    print('Ctrl-C untuk berhenti / to stop')
    let isStopping = false
    const stopOnce = () => {
      // While the disk refuses, stopping waits for it; pressed again, what nobody was told is saved is given up.
      if (isStopping) process.exit(1)
      isStopping = true
      print('\nMenyimpan dan berhenti / saving and stopping …')
      void stop().then(() => process.exit(0))
    }
    process.on('SIGINT', stopOnce)
    process.on('SIGTERM', stopOnce)
  }
}
