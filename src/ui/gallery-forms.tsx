import { Actions, Button } from './components/button.js';
import { CheckboxField, RadioGroup, SelectField, TextArea, TextField } from './components/fields.js';
import { FieldRow, Fieldset, Form, HoneyPot, TimeZoneInput } from './components/form.js';
import { Section } from './components/page-head.js';

/** The pieces of forms: empty, filled and faulty. */
export function GalleryForms() {
  return (
    <Section
      id="forms"
      title="Forms"
      intro="Labels above, help before the error, the error at the field and in the summary."
    >
      <Form
        action="#"
        errors={{
          email: 'Fill in an e-mail address with an @, such as name@example.com.',
          consent: 'Tick the box so that we may write to you about this session.',
        }}
        values={{ name: 'Marie', email: 'marie.example', experience: 'some', topics: ['genes'] }}
      >
        <Fieldset legend="Who you are" large>
          <TextField name="name" label="Name" hint="As it should stand on a certificate." autoComplete="name" />
          <TextField name="email" type="email" label="E-mail" hint="The invitation goes there." autoComplete="email" />
          <FieldRow>
            <SelectField
              name="mailLocale"
              label="Language of the mails"
              value="nl"
              options={[
                { value: 'en', label: 'English' },
                { value: 'nl', label: 'Nederlands' },
                { value: 'fr', label: 'Français' },
              ]}
            />
            <TextField name="phone" type="tel" label="Telephone" optional />
          </FieldRow>
          <TextField name="code" label="A short field that cannot be changed" short disabled value="A-1204" />
        </Fieldset>
        <Fieldset legend="What you would like" large>
          <RadioGroup
            name="experience"
            label="How much do you know about facial massage?"
            options={[
              { value: 'none', label: 'Nothing yet' },
              { value: 'some', label: 'Something', hint: 'I have read about it or tried it.' },
              { value: 'much', label: 'A lot: I work with it' },
            ]}
          />
          <RadioGroup
            name="topics"
            label="Topics"
            hint="Tick as many as you like."
            optional
            multiple
            options={[
              { value: 'light', label: 'Light' },
              { value: 'genes', label: 'Genes' },
              { value: 'later', label: 'Not yet open', disabled: true },
            ]}
          />
          <TextArea name="question" label="A question for the teacher" optional />
        </Fieldset>
        <CheckboxField
          name="consent"
          optional={false}
          label="You may write to me about this session."
          hint="An invitation, a reminder and the replay."
        />
        <HoneyPot />
        <TimeZoneInput value="Europe/Brussels" />
        <Actions>
          <Button>Keep my place</Button>
        </Actions>
      </Form>
    </Section>
  );
}
