// The task pane and the ribbon command of the test add-in. They know nothing of the workbench.
const log = (text) => {
  document.getElementById('log').textContent += `${text}\n`;
};

async function makeTable() {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const earlier = worksheets.getItemOrNullObject('Budget');
    await context.sync();
    if (!earlier.isNullObject) earlier.delete();
    const sheet = worksheets.add('Budget');
    const rows = Array.from({ length: 29 }, (_, i) => [
      3010 + i * 10,
      `Konto åäö ${i + 1}`,
      10000 * (i + 1),
      9500 * (i + 1) + 137.5,
      `=FINSAM.AVVIKELSE(C${i + 2},D${i + 2})`,
    ]);
    sheet.getRange('A1:E30').values = [['Konto', 'Benämning', 'Budget', 'Utfall', 'Avvikelse'], ...rows];
    sheet.getRange('D31:E31').formulas = [['=SUM(D2:D30)', '=SUM(E2:E30)']];
    const head = sheet.getRange('A1:E1');
    head.format.font.bold = true;
    head.format.fill.color = '#DDEBF7';
    sheet.getRange('C2:E31').numberFormat = Array.from({ length: 30 }, () =>
      Array(3).fill('#,##0.00;[Red]-#,##0.00'),
    );
    sheet.getRange('B:B').format.columnWidth = 130;
    sheet.getRange('C:E').format.columnWidth = 80;
    sheet.freezePanes.freezeRows(1);
    sheet.activate();
    sheet.onChanged.add(async ({ address, triggerSource }) => log(`ändrat ${address} ${triggerSource}`));
    await context.sync();
    const sum = sheet.getRange('D31').load('values');
    await context.sync();
    log(`summa ${sum.values[0][0]}`);
  });
}

const fail = (error) => log(`fel ${error.code} ${error.message}`);

Office.actions.associate('skapaTabell', (event) => {
  log(`kommando från ${event.source.id}`);
  makeTable()
    .catch(fail)
    .finally(() => event.completed());
});

Office.onReady((info) => {
  const { context } = Office;
  log(`redo ${info.host} ${info.platform} ${context.displayLanguage}`);
  log(
    `1.15 ${context.requirements.isSetSupported('ExcelApi', '1.15')}, 1.18 ${context.requirements.isSetSupported('ExcelApi', '1.18')}`,
  );
  const { bodyBackgroundColor, bodyForegroundColor } = context.officeTheme;
  Object.assign(document.body.style, { background: bodyBackgroundColor, color: bodyForegroundColor });
  log(`tema ${bodyBackgroundColor}`);
  document.getElementById('make').onclick = () => makeTable().catch(fail);
});
