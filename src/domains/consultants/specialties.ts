import type { LocalizedText } from '../../base/locale.ts'

type Named = { readonly slug: string; readonly name: LocalizedText; readonly licenceRequired: boolean }
export type DefaultSpecialty = Named & { readonly children: readonly Named[] }

const named = (slug: string, ar: string, fr: string, en: string): Named => ({
  slug,
  name: { ar, fr, en },
  licenceRequired: false,
})
/** A profession that Saudi law lets only the licensed practise. */
const licensed = (slug: string, ar: string, fr: string, en: string): Named => ({
  ...named(slug, ar, fr, en),
  licenceRequired: true,
})

/** What a new installation begins with; administrators change it afterwards. */
export const defaultSpecialties: readonly DefaultSpecialty[] = [
  {
    ...licensed('law', 'القانون', 'Droit', 'Law'),
    children: [
      licensed(
        'law-commercial',
        'الشركات والقانون التجاري',
        'Droit commercial et des sociétés',
        'Commercial and company law',
      ),
      licensed('law-labour', 'العمل والعمّال', 'Droit du travail', 'Labour law'),
      licensed('law-family', 'الأحوال الشخصية', 'Droit de la famille', 'Family law'),
      licensed('law-real-estate', 'العقار والإيجار', 'Droit immobilier et des baux', 'Property and tenancy law'),
      licensed('law-criminal', 'القضايا الجزائية', 'Droit pénal', 'Criminal law'),
      licensed('law-intellectual-property', 'الملكية الفكرية', 'Propriété intellectuelle', 'Intellectual property'),
    ],
  },
  {
    ...licensed('medicine', 'الطب والصحة', 'Médecine et santé', 'Medicine and health'),
    children: [
      licensed(
        'medicine-general',
        'طب الأسرة والطب العام',
        'Médecine générale et familiale',
        'General and family medicine',
      ),
      licensed('medicine-paediatrics', 'طب الأطفال', 'Pédiatrie', 'Paediatrics'),
      licensed('medicine-obstetrics', 'النساء والولادة', 'Gynécologie et obstétrique', 'Gynaecology and obstetrics'),
      licensed('medicine-dentistry', 'طب الأسنان', 'Médecine dentaire', 'Dentistry'),
      licensed('medicine-dermatology', 'الجلدية', 'Dermatologie', 'Dermatology'),
      licensed('medicine-nutrition', 'التغذية العلاجية', 'Diététique et nutrition', 'Clinical nutrition'),
    ],
  },
  {
    ...named('finance', 'المالية والضرائب', 'Finance et fiscalité', 'Finance and tax'),
    children: [
      licensed('finance-accounting', 'المحاسبة والمراجعة', 'Comptabilité et audit', 'Accounting and auditing'),
      named('finance-tax', 'الزكاة والضرائب', 'Zakat et fiscalité', 'Zakat and tax'),
      named('finance-personal', 'التخطيط المالي الشخصي', 'Finances personnelles', 'Personal finance'),
      licensed('finance-investment', 'الاستثمار', 'Investissement', 'Investment'),
      named('finance-corporate', 'تمويل الشركات', 'Financement des entreprises', 'Corporate finance'),
    ],
  },
  {
    ...named('business', 'الأعمال والإدارة', 'Entreprise et gestion', 'Business and management'),
    children: [
      named('business-founding', 'تأسيس المنشآت وريادة الأعمال', 'Création d’entreprise', 'Starting a business'),
      named(
        'business-strategy',
        'الاستراتيجية وخطط العمل',
        'Stratégie et plan d’affaires',
        'Strategy and business planning',
      ),
      named('business-human-resources', 'الموارد البشرية', 'Ressources humaines', 'Human resources'),
      named('business-marketing', 'التسويق والمبيعات', 'Marketing et ventes', 'Marketing and sales'),
      named(
        'business-supply-chain',
        'سلاسل الإمداد واللوجستيات',
        'Logistique et approvisionnement',
        'Logistics and supply chain',
      ),
      named('business-projects', 'إدارة المشاريع', 'Gestion de projets', 'Project management'),
    ],
  },
  {
    ...named('technology', 'التقنية', 'Technologie', 'Technology'),
    children: [
      named('technology-software', 'تطوير البرمجيات', 'Développement logiciel', 'Software development'),
      named(
        'technology-data',
        'البيانات والذكاء الاصطناعي',
        'Données et intelligence artificielle',
        'Data and artificial intelligence',
      ),
      named('technology-security', 'الأمن السيبراني', 'Cybersécurité', 'Cybersecurity'),
      named('technology-cloud', 'البنية التحتية والسحابة', 'Infrastructure et nuage', 'Infrastructure and cloud'),
      named(
        'technology-design',
        'تجربة المستخدم والتصميم',
        'Expérience utilisateur et design',
        'User experience and design',
      ),
      named('technology-commerce', 'المتاجر الإلكترونية', 'Commerce en ligne', 'Online commerce'),
    ],
  },
  {
    ...named('education', 'التعليم والمهنة', 'Éducation et carrière', 'Education and career'),
    children: [
      named(
        'education-guidance',
        'الإرشاد الدراسي والقبول الجامعي',
        'Orientation et admission',
        'Study guidance and admission',
      ),
      named('education-research', 'البحث العلمي', 'Recherche scientifique', 'Academic research'),
      named('education-career', 'المسار المهني والسيرة الذاتية', 'Carrière et CV', 'Career and CV'),
      named('education-learning-support', 'صعوبات التعلّم', 'Troubles de l’apprentissage', 'Learning difficulties'),
      named('education-languages', 'تعلّم اللغات والترجمة', 'Langues et traduction', 'Languages and translation'),
    ],
  },
  {
    ...named('family', 'الأسرة والنفس', 'Psychologie et famille', 'Psychology and family'),
    children: [
      licensed('family-psychology', 'الصحة النفسية', 'Santé mentale', 'Mental health'),
      named('family-couples', 'الإرشاد الزوجي', 'Conseil conjugal', 'Marriage counselling'),
      named('family-parenting', 'تربية الأبناء', 'Parentalité', 'Parenting'),
      licensed('family-social-work', 'الخدمة الاجتماعية', 'Travail social', 'Social work'),
      named('family-personal-growth', 'تطوير الذات', 'Développement personnel', 'Personal growth'),
    ],
  },
  {
    ...licensed('engineering', 'الهندسة', 'Ingénierie', 'Engineering'),
    children: [
      licensed(
        'engineering-architecture',
        'العمارة والتخطيط',
        'Architecture et urbanisme',
        'Architecture and planning',
      ),
      licensed(
        'engineering-civil',
        'الهندسة المدنية والإنشائية',
        'Génie civil et structures',
        'Civil and structural engineering',
      ),
      licensed('engineering-electrical', 'الهندسة الكهربائية', 'Génie électrique', 'Electrical engineering'),
      licensed('engineering-mechanical', 'الهندسة الميكانيكية', 'Génie mécanique', 'Mechanical engineering'),
      licensed('engineering-energy', 'الطاقة المتجددة', 'Énergies renouvelables', 'Renewable energy'),
    ],
  },
  {
    ...named('real-estate', 'العقار والسكن', 'Immobilier et logement', 'Property and housing'),
    children: [
      licensed('real-estate-valuation', 'التقييم العقاري', 'Évaluation immobilière', 'Property valuation'),
      named(
        'real-estate-purchase',
        'شراء المسكن وتمويله',
        'Achat et financement du logement',
        'Buying and financing a home',
      ),
      named('real-estate-management', 'إدارة الأملاك', 'Gestion immobilière', 'Property management'),
      named('real-estate-interior', 'التصميم الداخلي', 'Architecture d’intérieur', 'Interior design'),
    ],
  },
  {
    ...named('agriculture', 'الزراعة والبيئة', 'Agriculture et environnement', 'Agriculture and environment'),
    children: [
      named('agriculture-crops', 'المحاصيل والريّ', 'Cultures et irrigation', 'Crops and irrigation'),
      licensed('agriculture-veterinary', 'الطب البيطري', 'Médecine vétérinaire', 'Veterinary medicine'),
      named(
        'agriculture-environment',
        'البيئة والاستدامة',
        'Environnement et durabilité',
        'Environment and sustainability',
      ),
    ],
  },
]
