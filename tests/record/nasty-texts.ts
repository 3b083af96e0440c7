/** Texts that mean something to one of the formats; on paper each must be nothing but itself. */
export const nastyTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '=SUM(A1)',
  '+62 812 @import -1',
  '#let x = 1',
  '#pagebreak() #panic("x")',
  '$x^2$ \\ @ref `code` *tebal* _miring_ // c /* d */ ~ -- "q"',
  '= Judul Typst',
  '# Judul Markdown',
  '- butir',
  '12. nomor',
  '> kutipan',
  '| a | b |',
  '[tautan](javascript:alert(1)) ![gambar](x)',
  '&lt;b&gt; &amp; ]]> {{x}} %s',
  '***a***b_c_ ~~d~~ ==e== ^f^',
  '    empat spasi',
  'https://example.org/alamat/yang/sangat/panjang?dan=terus&dan=terus&dan=terus',
  'Tanggal 5: “kutip” – 100 % × ½ ± m³',
]

/** As long as a note may be: words, and one word without a place to break. */
export const longTexts: readonly string[] = ['kata '.repeat(400).trim(), 'x'.repeat(2000)]

/** Scripts and pictures that this machine may have no face for. */
export const otherScripts: readonly string[] = ['مرحبا بالعالم', '😀🏽 👨‍👩‍👧', 'ꦲꦤꦕꦫꦏ', '中文']

/** What must never reach a file: controls, a lone surrogate, non-characters, and an override of the writing direction. */
export const unprintableText = 'satu\u0000dua\u0007tiga\ud800empat\ufffelima\u202eenam'
export const printedText = 'satuduatiga\ufffdempatlimaenam'
