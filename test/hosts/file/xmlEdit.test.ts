import {
  append,
  applyEdits,
  escapeAttribute,
  escapeCellText,
  remove,
  setAttribute,
  withPrefix,
} from '../../../src/hosts/file/xmlEdit';
import { attribute, child, parseXmlTree } from '../../../src/hosts/file/xmlTree';
import { WorkbookProblem } from '../../../src/workbook/port';

const edit = (
  text: string,
  edits: (root: ReturnType<typeof parseXmlTree>) => Parameters<typeof applyEdits>[1],
) => applyEdits(text, edits(parseXmlTree(text, 'part.xml')));

describe('reading', () => {
  test('passes comments, CDATA, instructions and either kind of quotes', () => {
    const root = parseXmlTree(
      `\ufeff<?xml version='1.0'?><!-- <a> --><x:a b = 'l"1&gt;&#229;&#xE4;' c="d > e"><?p <z> ?><b/><![CDATA[<c>]]><x:b n="2"></x:b ></x:a>\n`,
      'part.xml',
    );
    expect(root).toMatchObject({ name: 'x:a', local: 'a', prefix: 'x:' });
    expect(attribute(root, 'b')).toBe('l"1>åä');
    expect(attribute(root, 'c')).toBe('d > e');
    expect(root.children.map(({ name }) => name)).toEqual(['b', 'x:b']);
  });

  test.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b=c/>',
    '<a',
    '<a><!-- </a>',
    '</a>',
    '<!DOCTYPE a><a/>',
  ])('%p is damage', (text) => {
    expect(() => parseXmlTree(text, 'part.xml')).toThrow(WorkbookProblem);
  });
});

describe('editing leaves the rest as it was', () => {
  test('a child last in an element, open or self-closing', () => {
    expect(edit('<a><b k="1"/></a>', (root) => [append('<a><b k="1"/></a>', root, '<c/>')])).toBe(
      '<a><b k="1"/><c/></a>',
    );
    expect(edit("<x:a k='1' />", (root) => [append("<x:a k='1' />", root, '<x:c/>')])).toBe(
      "<x:a k='1' ><x:c/></x:a>",
    );
  });

  test('an attribute together with a new child, and only one that is there', () => {
    const text = "<a><l count='1'/></a>";
    const list = (root: ReturnType<typeof parseXmlTree>) => child(root, 'l') as typeof root;
    expect(
      edit(text, (root) => [append(text, list(root), '<c/>'), ...setAttribute(list(root), 'count', '2')]),
    ).toBe("<a><l count='2'><c/></l></a>");
    expect(edit(text, (root) => setAttribute(list(root), 'other', '2'))).toBe(text);
  });

  test('an element out and another in its place', () => {
    const text = '<a> <b/> <c/></a>';
    expect(
      edit(text, (root) => [
        remove(child(root, 'c') as typeof root),
        append(text, root, '<d/>'),
        remove(child(root, 'b') as typeof root),
      ]),
    ).toBe('<a>  <d/></a>');
  });

  test('two edits of one place are refused', () => {
    const edits = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => applyEdits('abcdef', edits)).toThrow('file-unwritable');
  });
});

test('prefixes go on elements only', () => {
  expect(withPrefix('<a b="&lt;c"><d/></a>', 'x:')).toBe('<x:a b="&lt;c"><x:d/></x:a>');
  expect(withPrefix('<a/>', '')).toBe('<a/>');
});

test('text that XML cannot hold is spelled, and text that looks so is guarded', () => {
  expect(escapeCellText('a\u0007\r\n<&>_x0007_ _x1')).toBe('a_x0007__x000D_\n&lt;&amp;&gt;_x005F_x0007_ _x1');
  expect(escapeAttribute('"\'\n\t&\u0001')).toBe('&quot;&apos;&#10;&#9;&amp;');
});
