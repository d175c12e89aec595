import { createHash } from 'node:crypto';
import { translator } from '../../../platform/i18n/messages.js';
import type { OwnCertificate } from '../certificate.views.js';
import { BADGE_MESSAGES as m } from './badge.messages.js';
import { issuerDid } from './issuer.rules.js';
import { statusListAddress, statusPlace, wholeSeconds } from './status-list.rules.js';

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/** An Open Badges 3.0 credential, as far as the signer must know it. */
export interface Badge extends Record<string, unknown> {
  id: string;
  issuer: { id: string } & Record<string, unknown>;
  validFrom: string;
  credentialSubject: { id: string } & Record<string, unknown>;
}

/** Somebody's address, hashed; and her name in clear where she agreed to that. */
function identifiers({ identityHash, identitySalt, nameInBadge, name }: OwnCertificate): Record<string, unknown>[] {
  const address = {
    type: 'IdentityObject',
    hashed: true,
    identityType: 'emailAddress',
    identityHash,
    salt: identitySalt,
  };
  if (!nameInBadge) return [address];
  return [address, { type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: name }];
}

/** The certificate as an OpenBadgeCredential of the Verifiable Credentials Data Model 2.0, in the certificate's language. */
export function badgeOf(certificate: OwnCertificate, publicUrl: string): Badge {
  const { id, snapshot, subjectId, statusIndex, issuedAt, locale } = certificate;
  const { course, contract, teacher } = snapshot;
  const t = translator(locale);
  const place = statusPlace(statusIndex);
  const list = statusListAddress(publicUrl, place.list);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `${publicUrl}/certificates/${id}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: course.title,
    issuer: { id: issuerDid(publicUrl), type: ['Profile'], name: 'Skin School', url: publicUrl },
    validFrom: wholeSeconds(issuedAt),
    awardedDate: wholeSeconds(new Date(snapshot.finishedAt)),
    credentialSubject: {
      id: `urn:uuid:${subjectId}`,
      type: ['AchievementSubject'],
      identifier: identifiers(certificate),
      activityStartDate: wholeSeconds(new Date(snapshot.enrolledAt)),
      activityEndDate: wholeSeconds(new Date(snapshot.finishedAt)),
      achievement: {
        // What was asked is part of what was achieved: another contract is another achievement.
        id: `${publicUrl}/courses/${course.slug}#asked-${askedHash(contract)}`,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: course.title,
        description: t(m.description, { course: course.title, teacher }),
        inLanguage: locale,
        criteria: {
          narrative: `${contract.rule}\n\n${[...contract.lessons, ...(contract.quizzes ?? [])].map(({ title }) => `* ${title}`).join('\n')}`,
        },
      },
    },
    credentialStatus: {
      id: `${list}#${place.position}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(place.position),
      statusListCredential: list,
    },
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
  };
}

/** A short name for what was asked: the version of the rule, the lessons and the quizzes. */
function askedHash({ version, lessons, quizzes }: OwnCertificate['snapshot']['contract']): string {
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
  const asked = JSON.stringify([version, ids(lessons), ...(quizzes ? [ids(quizzes)] : [])]);
  return createHash('sha256').update(asked).digest('hex').slice(0, 12);
}

/** The claims of the JWT around a badge: the badge itself, and what Open Badges wants said again in the words of JWT. */
export function badgeClaims(badge: Badge): Record<string, unknown> {
  return {
    ...badge,
    iss: badge.issuer.id,
    jti: badge.id,
    sub: badge.credentialSubject.id,
    nbf: Date.parse(badge.validFrom) / 1000,
  };
}
