import { type Role, roleOf } from '../../vocabulary.ts';
import { foldedWord } from './folded-word.ts';

/** The words that people head lanes with, besides those of the format itself, by role and language; a role may have none. */
export const laneWords: Readonly<
  Partial<Record<Role, Readonly<Record<'en' | 'de' | 'es' | 'fr', readonly string[]>>>>
> = {
  evidence: {
    en: ['Evidence', 'Physical evidence', 'Tangibles', 'Props', 'Artefacts', 'Channels and artefacts'],
    de: [
      ...['Physische Evidenz', 'Evidenz', 'Evidenzen', 'Physische Belege', 'Sichtbare Belege', 'Nachweise'],
      ...['Physische Nachweise', 'Greifbares', 'Artefakte', 'Materielles', 'Kontaktpunkte', 'Materialien'],
    ],
    es: [
      'Evidencia física',
      'Evidencias físicas',
      'Evidencia',
      'Evidencias',
      'Elementos tangibles',
      'Soportes',
    ],
    fr: ['Preuves physiques', 'Preuve physique', 'Éléments tangibles', 'Éléments physiques', 'Supports'],
  },
  customer: {
    en: [
      ...['Customer', 'Customer actions', 'Customer journey', 'Customer activities', 'User', 'User actions'],
      ...['Client', 'Guest', 'Patient', 'Visitor', 'Citizen', 'What the customer does', 'Doing', 'Actions'],
      ...['User journey', 'Traveller', 'Passenger', 'Member', 'Student'],
    ],
    de: [
      ...['Kunde', 'Kunden', 'Kundin', 'Kunde/Kundin', 'Kundenaktion', 'Kundenaktionen', 'Kundenhandlungen'],
      ...[
        'Kundenaktivität',
        'Kundenaktivitäten',
        'Handlungen des Kunden',
        'Aktionen des Kunden',
        'Kundensicht',
      ],
      ...['Kundenreise', 'Nutzer', 'Nutzerin', 'Nutzende', 'Nutzeraktionen', 'Gast', 'Gäste', 'Patientin'],
      ...['Bürger', 'Bürgerin', 'Besucher', 'Besucherin', 'Was der Kunde tut', 'Reisende', 'Fahrgast'],
    ],
    es: [
      ...['Cliente', 'Clientes', 'Acciones del cliente', 'Acción del cliente', 'Actividades del cliente'],
      ...['Usuario', 'Usuaria', 'Usuarios', 'Acciones del usuario', 'Huésped', 'Paciente', 'Ciudadano'],
      ...['Visitante', 'Viaje del cliente', 'Recorrido del cliente'],
    ],
    fr: [
      ...['Client', 'Cliente', 'Clients', 'Actions du client', 'Actions client', 'Actions clients'],
      ...['Parcours client', 'Utilisateur', 'Utilisatrice', "Actions de l'utilisateur", 'Usager', 'Patient'],
      ...['Visiteur', 'Citoyen', 'Voyageur'],
    ],
  },
  frontstage: {
    en: [
      ...['Frontstage', 'Front stage', 'Onstage', 'Frontstage actions', 'Employee actions', 'Staff actions'],
      ...['Visible contact employee actions', 'Visible employee actions', 'Front of house', 'Touchpoints'],
      ...['Staff', 'Employees', 'Visible actions'],
    ],
    de: [
      ...[
        'Frontstage',
        'Front Stage',
        'Frontstage-Aktionen',
        'Vordergrund',
        'Vorderbühne',
        'Sichtbare Aktionen',
      ],
      ...['Sichtbare Handlungen', 'Sichtbare Aktivitäten', 'Sichtbare Mitarbeiteraktionen', 'Kundenkontakt'],
      ...['Onstage', 'Sichtbar', 'Mitarbeiter sichtbar', 'Front Office', 'Mitarbeitende', 'Mitarbeiter'],
    ],
    es: [
      ...[
        'Frontstage',
        'Acciones visibles',
        'Acción visible',
        'Personal de contacto',
        'Escena',
        'Front office',
      ],
      ...['Acciones en escena', 'Interacciones visibles', 'Empleados', 'Primer plano'],
    ],
    fr: [
      ...[
        'Avant-scène',
        'Avant scène',
        'Actions visibles',
        'Personnel en contact',
        'En scène',
        'Front office',
      ],
      ...['Actions en contact', 'Interactions visibles', 'Employés', 'Premier plan'],
    ],
  },
  backstage: {
    en: [
      ...['Backstage', 'Back stage', 'Backstage actions', 'Invisible employee actions', 'Back of house'],
      ...['Invisible contact employee actions', 'Invisible actions', 'Behind the scenes', 'Back office'],
    ],
    de: [
      ...[
        'Backstage',
        'Unsichtbar',
        'Back Stage',
        'Backstage-Aktionen',
        'Hintergrund',
        'Hinterbühne',
        'Unsichtbare Aktionen',
      ],
      ...['Unsichtbare Handlungen', 'Unsichtbare Aktivitäten', 'Hintergrundaktivitäten', 'Back Office'],
      ...['Hintergrundprozesse', 'Hinter den Kulissen', 'Hintergrundaktionen'],
    ],
    es: [
      ...[
        'Backstage',
        'Acciones invisibles',
        'Entre bastidores',
        'Tras bambalinas',
        'Trasfondo',
        'Trastienda',
      ],
      ...['Acciones internas', 'Back office', 'Detrás de escena', 'Acciones no visibles'],
    ],
    fr: [
      ...['Arrière-scène', 'Arrière scène', 'Coulisses', 'En coulisses', 'Actions invisibles', 'Back office'],
      ...['Actions internes', 'Hors scène'],
    ],
  },
  support: {
    en: [
      ...['Support', 'Support processes', 'Supporting processes', 'Internal processes', 'Support systems'],
      ...['IT systems', 'Back-end systems', 'Enabling processes', 'Systems and partners'],
    ],
    de: [
      ...[
        'Support',
        'Supportprozesse',
        'Support-Prozesse',
        'Unterstützungsprozesse',
        'Unterstützende Prozesse',
      ],
      ...['Unterstützung', 'Interne Prozesse', 'IT-Systeme', 'Systeme und Partner', 'Stützprozesse'],
    ],
    es: [
      ...['Soporte', 'Apoyo', 'Procesos de soporte', 'Procesos de apoyo', 'Procesos internos'],
      ...['Sistemas de soporte', 'Sistemas informáticos', 'Proceso de apoyo'],
    ],
    fr: [
      ...['Support', 'Processus de support', 'Processus de soutien', 'Processus internes', 'Soutien'],
      ...["Systèmes d'information", 'Processus support', 'Fonctions support'],
    ],
  },
};

const roles: ReadonlyMap<string, Role> = new Map(
  Object.entries(laneWords).flatMap(([role, languages]) =>
    Object.values(languages).flatMap((words) =>
      words.map((word) => [foldedWord(word), role as Role] as const),
    ),
  ),
);

/** Words around the one for somebody: `Actions du visiteur`, `Handlungen der Patientin`. */
const around = new Set(
  'actions action activities activity acciones accion actividades handlungen handlung aktionen aktivitaten aktivitat tatigkeiten activites activite parcours journey recorrido what the of del de la las los el du des d l le les der die das s'.split(
    ' ',
  ),
);

/** Returns the role of the lane that a head stands for, in one of the four languages; `undefined` for other words. */
export function roleOfHead(head: string): Role | undefined {
  const word = foldedWord(head);
  const known = roles.get(word) ?? roleOf(word);
  if (known !== undefined) return known;
  const bare = word.split('-').filter((part) => !around.has(part));
  return roles.get(bare.join('-'));
}
