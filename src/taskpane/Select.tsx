import { Dropdown, Field, Option } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession } from './useSession';

interface SelectProps {
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
  readonly selected: string | undefined;
  /** What holds where nothing is chosen: choosing it removes the choice, and another choice is shown beside it. */
  readonly preset?: string | undefined;
  readonly quiet?: boolean;
  readonly wide?: boolean;
  readonly onSelect: (key: string | undefined) => void;
}

/** A labelled list to choose one of, by key. */
export function Select({
  label,
  options,
  selected,
  preset,
  quiet = false,
  wide = false,
  onSelect,
}: SelectProps): ReactNode {
  const { texts } = useSession();
  const titleOf = (key: string | undefined): string => options.find(([id]) => id === key)?.[1] ?? '';
  const differs = !quiet && preset !== undefined && selected !== preset;
  return (
    <Field
      label={label}
      className={wide ? 'wide' : ''}
      hint={differs ? texts.start.preset(titleOf(preset)) : undefined}
    >
      <Dropdown
        className="select"
        button={{ children: <span className="chosen">{titleOf(selected) || texts.start.chooseLayout}</span> }}
        // Never shown, yet Fluent would name it in English.
        clearButton={null}
        value={titleOf(selected)}
        selectedOptions={selected === undefined ? [] : [selected]}
        onOptionSelect={(_, { optionValue }) => onSelect(optionValue === preset ? undefined : optionValue)}
      >
        {options.map(([key, title]) => (
          <Option key={key} value={key} text={title}>
            {title}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
