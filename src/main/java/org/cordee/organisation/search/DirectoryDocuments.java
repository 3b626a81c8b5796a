package org.cordee.organisation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.nomenclature.CodeFile;
import org.cordee.nomenclature.CpvTree;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.search.Areas.Point;
import org.cordee.organisation.search.IndexedOrganisation.IndexedEstablishment;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of an organisation: one for each establishment, with the organisation's facts in each, because
 * kind, place and capacity must hold at the same establishment. The documents of one organisation lie next to each
 * other in the index, so that a search counts each organisation once without a second pass.
 */
final class DirectoryDocuments {

    /** A word of a code list matches or not: neither its count nor the length of the list says anything. */
    private static final FieldType MATCH_ONLY = new FieldType();

    static {
        MATCH_ONLY.setTokenized(true);
        MATCH_ONLY.setOmitNorms(true);
        MATCH_ONLY.setIndexOptions(IndexOptions.DOCS);
        MATCH_ONLY.freeze();
    }

    private static final Map<String, String> KIND_WORDS = CodeFile.rows("kind-words.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

    private static final int NAME_ORDER_LETTERS = 12;
    private static final int LONGEST_NAME_KEY = 100;

    private final ActivityWords words;

    DirectoryDocuments(ActivityWords words) {
        this.words = words;
    }

    /** Returns the analyzer of all fields. */
    static Analyzer analyzer() {
        Map<String, Analyzer> fields = new TreeMap<>();
        fields.put(Fields.NAME, FrenchWords.EXACT);
        fields.put(Fields.CITY_WORDS, FrenchWords.EXACT);
        fields.put(Fields.NAME_BEGINNING, FrenchWords.BEGINNINGS);
        return new PerFieldAnalyzerWrapper(FrenchWords.STEMMED, fields);
    }

    /** Returns the documents; none for an organisation whose diffusion is restricted, which is never found. */
    List<Document> of(IndexedOrganisation organisation) {
        if (organisation.hidden()) {
            return List.of();
        }
        List<Document> documents = new ArrayList<>();
        organisation.establishments().stream()
                .sorted(Comparator.comparing(IndexedEstablishment::seat).reversed())
                .forEach(place -> documents.add(document(organisation, place)));
        return documents.isEmpty() ? List.of(document(organisation, null)) : documents;
    }

    private Document document(IndexedOrganisation organisation, @Nullable IndexedEstablishment place) {
        Document document = new Document();
        document.add(new StringField(Fields.ORGANISATION, organisation.id().toString(), Store.YES));
        document.add(new NumericDocValuesField(Fields.GROUP, organisation.id().getLeastSignificantBits()));
        names(document, organisation, place);
        activities(document, organisation);
        for (String theme : organisation.themes()) {
            document.add(new StringField(Fields.THEME, theme, Store.NO));
            document.add(new SortedSetDocValuesField(Fields.THEME, new BytesRef(theme)));
            document.add(new StoredField(Fields.STORED_THEME, theme));
            document.add(new Field(Fields.THEME_WORDS, theme.replace('-', ' '), MATCH_ONLY));
        }
        Point point = place == null ? null : point(place);
        if (place != null) {
            place(document, place);
        }
        if (point != null) {
            document.add(new LatLonPoint(Fields.POINT, point.latitude(), point.longitude()));
            document.add(new LatLonDocValuesField(Fields.POINT, point.latitude(), point.longitude()));
        }
        for (String zone : organisation.zones()) {
            document.add(new StringField(Fields.ZONE, zone, Store.NO));
            document.add(new StoredField(Fields.STORED_ZONE, zone));
        }
        closing(document, organisation, place);
        boolean isRough = place != null && (place.rough() || place.latitude() == null);
        facts(document, organisation, place, point != null && isRough);
        return document;
    }

    private static void names(
            Document document, IndexedOrganisation organisation, @Nullable IndexedEstablishment place) {
        String tradeName = place == null ? null : place.tradeName();
        String legalName = organisation.legalName();
        for (String name :
                Stream.of(legalName, tradeName).filter(Objects::nonNull).toList()) {
            String joined = FrenchWords.joinInitials(name);
            document.add(new TextField(Fields.NAME, joined, Store.NO));
            document.add(new TextField(Fields.NAME_STEM, joined, Store.NO));
            document.add(new Field(Fields.NAME_BEGINNING, joined, MATCH_ONLY));
            document.add(new StringField(Fields.NAME_KEY, key(name), Store.NO));
        }
        document.add(new StoredField(Fields.STORED_NAME, legalName));
        if (tradeName != null) {
            document.add(new StoredField(Fields.STORED_TRADE_NAME, tradeName));
        }
        String order = key(legalName);
        document.add(new NumericDocValuesField(Fields.NAME_ORDER, order(order)));
        document.add(new SortedDocValuesField(Fields.NAME_KEY, new BytesRef(order)));
    }

    /** Returns a name as one key, cut to a length that no sorting needs more of. */
    static String key(String name) {
        String key = FrenchWords.key(name);
        return key.length() > LONGEST_NAME_KEY ? key.substring(0, LONGEST_NAME_KEY) : key;
    }

    /** Returns the first letters as a number that sorts like the text; 37 signs fit twelve times into 63 bits. */
    static long order(String key) {
        long order = 0;
        for (int at = 0; at < NAME_ORDER_LETTERS; at++) {
            char letter = at < key.length() ? key.charAt(at) : ' ';
            int rank = letter >= '0' && letter <= '9'
                    ? letter - '0' + 1
                    : letter >= 'a' && letter <= 'z' ? letter - 'a' + 11 : 0;
            order = order * 37 + rank;
        }
        return order;
    }

    private void activities(Document document, IndexedOrganisation organisation) {
        for (String code : organisation.activities()) {
            document.add(new StoredField(Fields.STORED_CPV, code));
            String digits = CpvTree.stem(code);
            document.add(new StringField(Fields.CPV_CODE, digits, Store.NO));
            for (int length = 2; length <= digits.length(); length++) {
                document.add(new StringField(Fields.CPV_BRANCH, digits.substring(0, length), Store.NO));
            }
            activity(document, words.cpvLabel(code));
        }
        if (organisation.naf() != null) {
            String naf = organisation.naf().replace(".", "");
            document.add(new StringField(Fields.NAF, naf, Store.NO));
            document.add(new StoredField(Fields.STORED_NAF, naf));
            activity(document, words.nafLabel(naf));
        }
        if (organisation.naf2025() != null) {
            String naf = organisation.naf2025().replace(".", "");
            document.add(new StringField(Fields.NAF, naf, Store.NO));
            document.add(new StoredField(Fields.STORED_NAF_2025, naf));
            activity(document, words.naf2025Label(naf));
        }
    }

    private static void activity(Document document, @Nullable String label) {
        if (label != null) {
            document.add(new Field(Fields.ACTIVITY, label, MATCH_ONLY));
        }
    }

    private static void place(Document document, IndexedEstablishment place) {
        document.add(new StoredField(Fields.ESTABLISHMENT, place.id().toString()));
        if (place.siret() != null) {
            document.add(new StringField(Fields.SIRET, place.siret(), Store.YES));
        }
        document.add(new StringField(Fields.CITY, city(place.city()), Store.NO));
        document.add(new Field(Fields.CITY_WORDS, place.city(), MATCH_ONLY));
        document.add(new StoredField(Fields.STORED_CITY, place.city()));
        if (place.postalCode() != null) {
            document.add(new StringField(Fields.POSTAL_CODE, place.postalCode(), Store.YES));
        }
        if (place.department() != null) {
            document.add(new StringField(Fields.DEPARTMENT, place.department(), Store.YES));
        }
        if (place.capacity() != null) {
            number(document, Fields.STORED_CAPACITY, place.capacity());
        }
    }

    /** Returns the name of a town as one key, without « cedex » and its number. */
    static String city(String name) {
        return FrenchWords.key(name.replaceAll("(?i)\\bcedex\\b.*", ""));
    }

    /** Returns the position; the seat of the département when none is recorded. */
    private static @Nullable Point point(IndexedEstablishment place) {
        return place.latitude() == null || place.longitude() == null
                ? Areas.seat(place.department())
                : new Point(place.latitude(), place.longitude());
    }

    private static void closing(
            Document document, IndexedOrganisation organisation, @Nullable IndexedEstablishment place) {
        Stream.of(organisation.ceasedOn(), place == null ? null : place.closedOn())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .ifPresent(day -> document.add(new IntPoint(Fields.CLOSED, PackedFacts.day(day))));
    }

    private static void facts(
            Document document,
            IndexedOrganisation organisation,
            @Nullable IndexedEstablishment place,
            boolean approximate) {
        if (organisation.siren() != null) {
            document.add(new StringField(Fields.SIREN, organisation.siren(), Store.YES));
        }
        kindWords(document, organisation.form(), place == null ? InsertionKind.NONE : place.kind());
        document.add(new StringField(Fields.VOCATION, organisation.vocation().name(), Store.NO));
        PackedFacts packed = PackedFacts.of(organisation, place, approximate);
        number(document, Fields.FACTS, packed.facts());
        if (packed.convention() != 0) {
            number(document, Fields.CONVENTION, packed.convention());
        }
        if (packed.proofs() != 0) {
            number(document, Fields.PROOFS, packed.proofs());
        }
        document.add(
                new StoredField(Fields.STORED_CHANGED, organisation.changedOn().toEpochDay()));
        document.add(new StoredField(
                Fields.STORED_PLACES, organisation.establishments().size()));
        if (organisation.headcountRange() != null) {
            document.add(new StoredField(Fields.STORED_HEADCOUNT, organisation.headcountRange()));
        }
    }

    private static void kindWords(Document document, LegalForm form, InsertionKind kind) {
        kindWords(form, kind).forEach(text -> document.add(new Field(Fields.KIND_WORDS, text, MATCH_ONLY)));
    }

    /** Returns the words by which a form and a kind are found. */
    static List<String> kindWords(LegalForm form, InsertionKind kind) {
        return Stream.of(form.name(), kind.name())
                .map(KIND_WORDS::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void number(Document document, String field, long value) {
        document.add(new NumericDocValuesField(field, value));
        document.add(new StoredField(field, value));
    }
}
