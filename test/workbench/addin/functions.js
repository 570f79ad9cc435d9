// Custom functions of the test add-in, by the ids of functions.json. They know nothing of the workbench.
(() => {
  globalThis.seen = { calls: 0, cancelled: 0 };

  CustomFunctions.associate('AVVIKELSE', (budget, utfall) => {
    globalThis.seen.calls++;
    return budget === null && utfall === null ? 42 : utfall - budget;
  });

  CustomFunctions.associate('TABELL', async (rader) =>
    Array.from({ length: rader }, (_, i) => [`20${i}`, (i + 1) * 10]),
  );

  CustomFunctions.associate('FEL', (kind) => {
    if (kind === 1) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'saknas');
    if (kind === 2) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue);
    if (kind === 3) throw new Error('vanligt fel');
    return Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero));
  });

  CustomFunctions.associate('KONTO', (konto) => konto);

  CustomFunctions.associate('ADRESS', (invocation) => invocation.address);

  CustomFunctions.associate('LADDAR', (start, invocation) => {
    invocation.setResult(start + 10);
    const timer = setTimeout(() => invocation.setResult(start + 20), 900);
    invocation.onCanceled = () => {
      clearTimeout(timer);
      globalThis.seen.cancelled++;
    };
  });

  CustomFunctions.associate('SUMMABLAD', (blad) =>
    Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(blad).getUsedRange(true).load('values');
      await context.sync();
      return used.values.flat().filter((value) => typeof value === 'number').length;
    }),
  );
})();
