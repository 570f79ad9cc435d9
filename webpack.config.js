// The add-in, built to dist/: `npm run build`. FINSAM_BASE_URL is where dist/ will be served from, https and ending in a slash.
const { existsSync, readFileSync } = require('node:fs'); // eslint-disable-line @typescript-eslint/no-require-imports
const { join } = require('node:path'); // eslint-disable-line @typescript-eslint/no-require-imports

const LOCAL = 'https://localhost:3000/';
const base = (process.env.FINSAM_BASE_URL ?? LOCAL).replace(/\/*$/, '/');

module.exports = async (_, { mode = 'production' }) => {
  const { default: CopyPlugin } = await import('copy-webpack-plugin');
  const { default: FunctionsMetadata } = await import('custom-functions-metadata-plugin');
  const { default: HtmlPlugin } = await import('html-webpack-plugin');
  const { default: TerserPlugin } = await import('terser-webpack-plugin');
  const { exampleBook } = await import('./tools/build-example.mjs');
  const { LicenceTexts } = await import('./tools/build-licences.mjs');
  const { WordedMetadata } = await import('./tools/build-metadata.mjs');
  const { FunctionHelp } = await import('./tools/build-function-help.mjs');
  const { functionFiles } = await import('./tools/function-files.mjs');
  const example = join(__dirname, 'examples', 'vanersborg-mellerud-2019-jan-aug.xlsx');

  return {
    mode,
    // Nothing of the building machine goes into what is shipped.
    devtool: mode === 'development' ? 'source-map' : false,
    entry: {
      functions: './src/functions/functions.ts',
      commands: './src/commands/commands.ts',
      taskpane: './src/taskpane/boot.tsx',
    },
    output: { path: join(__dirname, 'dist'), filename: '[name].js' },
    target: ['web', 'es2022'],
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    optimization: {
      // One runtime and one copy of every module: the pane, the commands and the functions are one program with one state.
      runtimeChunk: 'single',
      splitChunks: {
        chunks: 'all',
        cacheGroups: {
          default: false,
          // What only a part loaded later needs stays with that part.
          defaultVendors: { test: /[\\/]node_modules[\\/]/, name: 'vendor', chunks: 'initial', priority: 1 },
          core: { test: /[\\/]src[\\/]/, name: 'core', chunks: 'initial', minChunks: 2, minSize: 0 },
          // What several such parts share is fetched once.
          parts: { test: /[\\/]src[\\/]/, chunks: 'async', minChunks: 2, minSize: 20_000 },
        },
      },
      minimizer: [new TerserPlugin({ minify: TerserPlugin.esbuildMinify, extractComments: false })],
    },
    // About 300 kB packed, which is what a first opening of the pane may cost.
    performance: {
      hints: mode === 'production' && 'error',
      maxEntrypointSize: 1_100_000,
      maxAssetSize: 800_000,
    },
    plugins: [
      new FunctionsMetadata({ output: 'functions.json', input: functionFiles() }),
      new WordedMetadata(base),
      new FunctionHelp(),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        // In this order: the functions and commands are associated before the pane starts.
        chunks: ['functions', 'commands', 'taskpane'],
        chunksSortMode: 'manual',
        scriptLoading: 'defer',
        hash: true,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          // One style sheet for the pane, and one for each part of it that has a folder.
          { from: 'src/taskpane/**/*.css', to: '[name].css' },
          { from: 'assets/hjalp.html', to: 'hjalp.html' },
          { from: 'assets/shortcuts.json', to: 'shortcuts.json' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (xml) => xml.toString().replaceAll(LOCAL, base),
          },
          ...(existsSync(example)
            ? [{ from: example, to: 'exempel.json', transform: (bytes) => exampleBook(bytes) }]
            : []),
        ],
      }),
      new LicenceTexts({ own: readFileSync(join(__dirname, 'LICENSE'), 'utf8') }),
    ],
  };
};
