import type { ResidentAttendance } from '../../attendance/attendance.ts'
import { defineMessages, type Locale } from '../locale.ts'

/** What a phone says of the attendance list. */
export const signingMessages = defineMessages({
  id: {
    consent:
      'Dengan mengirim, Anda setuju nama, nomor HP, dan tanda tangan ini dipakai untuk daftar hadir rapat ini saja. Hanya fasilitator dan notulis yang melihatnya; tidak tampil di layar. Anda bisa menghapusnya kapan saja.',
    present: ({ count }: { count: number }) => `${count} orang sudah hadir`,
    needed: ({ count, needed }: { count: number; needed: number }) => `${count} dari ${needed} orang yang diperlukan`,
    reached: 'Kuorum tercapai',
    closed: 'Daftar hadir sedang ditutup.',
    hamletHint: 'Misalnya RT 03',
    optional: 'boleh dikosongkan',
    noSector: 'Tidak mewakili unsur tertentu',
    signature: 'Tanda tangan dengan jari',
    clearSignature: 'Ulangi tanda tangan',
    send: 'Kirim daftar hadir',
    saveChange: 'Simpan perubahan',
    cancel: 'Batal',
    edit: 'Ubah',
    takeBack: 'Hapus nama ini',
    takeBackQuestion: 'Hapus dari daftar hadir?',
    takeBackYes: 'Ya, hapus',
    another: 'Isi untuk orang lain di HP ini',
    saved: 'Tersimpan di daftar hadir',
    onPhone: 'Masih di HP ini, dikirim begitu tersambung',
    takeBackOnPhone: 'Penghapusan masih di HP ini, dikirim begitu tersambung',
    refused: 'Belum masuk daftar hadir',
    gone: 'Sudah dihapus dari daftar hadir oleh fasilitator.',
    takenBack: 'Nama sudah dihapus dari daftar hadir.',
    linkToSign: 'Isi daftar hadir',
    linkSigned: 'Daftar hadir sudah terisi',
  },
  en: {
    consent:
      'By sending you agree that this name, phone number and signature are used for the attendance list of this meeting only. Only facilitators and note takers see them; they are not shown on the screen. You can remove them at any time.',
    present: ({ count }) => (count === 1 ? '1 person is here' : `${count} people are here`),
    needed: ({ count, needed }) => `${count} of ${needed} people needed`,
    reached: 'Quorum reached',
    closed: 'The attendance list is closed now.',
    hamletHint: 'For example RT 03',
    optional: 'may be left empty',
    noSector: 'No group in particular',
    signature: 'Sign with your finger',
    clearSignature: 'Sign again',
    send: 'Send to the attendance list',
    saveChange: 'Save the change',
    cancel: 'Cancel',
    edit: 'Change',
    takeBack: 'Remove this name',
    takeBackQuestion: 'Remove it from the attendance list?',
    takeBackYes: 'Yes, remove',
    another: 'Fill in for somebody else on this phone',
    saved: 'Saved on the attendance list',
    onPhone: 'Still on this phone, sent once connected',
    takeBackOnPhone: 'The removal is still on this phone, sent once connected',
    refused: 'Not on the attendance list yet',
    gone: 'The facilitator has removed it from the attendance list.',
    takenBack: 'The name has been removed from the attendance list.',
    linkToSign: 'Sign the attendance list',
    linkSigned: 'You are on the attendance list',
  },
})

/** How many are there, and whether that is enough. */
export const presenceText = (locale: Locale, attendance: ResidentAttendance): string => {
  const texts = signingMessages[locale]
  const { presentCount, countedCount, neededCount } = attendance
  if (neededCount === null) return texts.present({ count: presentCount })
  const counted = texts.needed({ count: countedCount, needed: neededCount })
  return countedCount >= neededCount ? `${counted} · ${texts.reached}` : counted
}
