// The script of the residents' page /j/:code. The server has rendered the page and a form that works without it; this
// keeps what is written on the phone until the server has it on disk, and shows where each note is.
import { openPage } from './open-page.ts'
import { openRowStore } from './phone-rows.ts'
import { createPhoneStorage } from './phone-storage.ts'

void openRowStore().then((store) => openPage(createPhoneStorage(window, store)))
