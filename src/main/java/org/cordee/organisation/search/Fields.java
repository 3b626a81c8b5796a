package org.cordee.organisation.search;

/** The names of the fields of a document in the index. A change of their meaning raises {@link #SCHEMA}. */
final class Fields {

    /** The version of the documents; an index of another version is built anew. */
    static final String SCHEMA = "2";

    /** The organisation's id: all documents of one organisation are replaced together. */
    static final String ORGANISATION = "organisation";

    static final String ESTABLISHMENT = "establishment";

    /** The legal name and the trade name: word by word, by stems, and by the beginnings of words. */
    static final String NAME = "name";

    static final String NAME_STEM = "name_stem";
    static final String NAME_BEGINNING = "name_beginning";

    /** The whole legal name as one key. */
    static final String NAME_KEY = "name_key";

    /** The labels of the activities, by stems. */
    static final String ACTIVITY = "activity";

    static final String THEME_WORDS = "theme_words";
    static final String KIND_WORDS = "kind_words";
    static final String CITY_WORDS = "city_words";

    static final String SIREN = "siren";
    static final String SIRET = "siret";

    /** Each CPV code and each branch above it: 4, 45, 454, … */
    static final String CPV_BRANCH = "cpv_branch";

    /** The significant digits of each CPV code alone. */
    static final String CPV_CODE = "cpv_code";

    static final String NAF = "naf";
    static final String THEME = "theme";
    static final String CITY = "city";
    static final String POSTAL_CODE = "postal_code";
    static final String DEPARTMENT = "department";
    static final String ZONE = "zone";
    static final String POINT = "point";

    /** The first day on which it is closed or has ceased, in days since 1970; absent while it works. */
    static final String CLOSED = "closed";

    static final String VOCATION = "vocation";

    /** Numbers that are read for each match: see {@link PackedFacts}. */
    static final String FACTS = "facts";

    static final String CONVENTION = "convention";
    static final String PROOFS = "proofs";

    /** The same number for all establishments of one organisation, which lie next to each other. */
    static final String GROUP = "group";

    /** The first letters of the name, for sorting. */
    static final String NAME_ORDER = "name_order";

    /** Values that are only read for the results of one page. */
    static final String STORED_NAME = "legal_name";

    static final String STORED_TRADE_NAME = "trade_name";
    static final String STORED_CITY = "stored_city";
    static final String STORED_CPV = "cpv";
    static final String STORED_NAF = "stored_naf";
    static final String STORED_NAF_2025 = "naf_2025";
    static final String STORED_THEME = "stored_theme";
    static final String STORED_ZONE = "stored_zone";

    /** Hours available in a month; also read for each match of a purchase. */
    static final String STORED_CAPACITY = "capacity";

    static final String STORED_CHANGED = "changed";
    static final String STORED_PLACES = "places";
    static final String STORED_HEADCOUNT = "headcount";

    private Fields() {}
}
