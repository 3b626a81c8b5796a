package org.cordee.tender.boamp;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The management data of a notice, which all families share.
 *
 * @param idWeb the number of the notice, for example 26-95337
 * @param nature APPEL_OFFRE, RECTIFICATIF, ATTRIBUTION and others
 * @param subNature for example CONCOURS or MISE_EN_CONCURRENCE
 * @param corrected the number of the notice that this one corrects
 * @param published the day of publication as text
 * @param deadline the deadline as text, with or without an offset
 * @param deadlineInUtc whether the deadline was converted to UTC, as the records of the open data are
 * @param departments of the publication, two or three characters
 * @param procedure for example OUVERT or PROCEDURE_ADAPTE
 * @param types SERVICES, TRAVAUX, FOURNITURES
 * @param aims of the buyer: SOCIAUX, ENVIRONNEMENTAUX
 * @param descriptors the subjects in words
 */
record BoampHead(
        @Nullable String idWeb,
        String nature,
        @Nullable String subNature,
        @Nullable String corrected,
        @Nullable String published,
        @Nullable String deadline,
        boolean deadlineInUtc,
        @Nullable String buyer,
        @Nullable String summary,
        List<String> departments,
        @Nullable String procedure,
        List<String> types,
        Set<String> aims,
        List<String> descriptors) {

    private static final String CANCELLATION = "ANNULATION";
    private static final String[] TYPE = {"REFERENCE", "TYPE_AVIS"};

    /** Reads the element {@code GESTION} of the XML. */
    static BoampHead ofXml(BoampElement management, BoampElement data) {
        BoampElement index = management.at("INDEXATION");
        BoampElement type = management.at(TYPE);
        String nature = data.has(CANCELLATION) ? CANCELLATION : Objects.requireNonNullElse(type.choice("NATURE"), "");
        return new BoampHead(
                management.text("REFERENCE", "IDWEB"),
                nature,
                type.at("NATURE").choice(nature),
                BoampElement.first(
                        data.text("RECTIF", "ANNONCE_ANTERIEUR", "REFERENCE", "IDWEB"),
                        data.text("ANNULATION", "ANNONCE_ANTERIEUR", "REFERENCE", "IDWEB"),
                        other(management.textsBelow("IDWEB"), management.text("REFERENCE", "IDWEB")),
                        first(data.textsBelow("idWeb"))),
                index.text("DATE_PUBLICATION"),
                index.text("DATE_LIMITE_REPONSE"),
                false,
                index.text("NOMORGANISME"),
                index.text("RESUME_OBJET"),
                departments(Stream.concat(
                        index.textsBelow("DEP_PUBLICATION").stream(), index.textsBelow("DEP_PRESTATION").stream())),
                BoampElement.first(type.choice("TYPE_PROCEDURE"), data.choice("PROCEDURE", "TYPE_PROCEDURE")),
                choices(data, "OBJET", "TYPE_MARCHE"),
                index.at("CRITERES_SOCIAUX_ENV").children().stream()
                        .map(BoampElement::name)
                        .collect(Collectors.toUnmodifiableSet()),
                index.at("DESCRIPTEURS").textsBelow("LIBELLE"));
    }

    /** Reads a record of the open data. */
    static BoampHead ofRecord(BoampElement record, BoampElement data) {
        return new BoampHead(
                record.text("idweb"),
                data.has(CANCELLATION) ? CANCELLATION : Objects.requireNonNullElse(record.text("nature"), ""),
                record.text("sousnature"),
                BoampElement.first(
                        first(data.textsBelow("idWeb")),
                        data.text("RECTIF", "ANNONCE_ANTERIEUR", "REFERENCE", "IDWEB"),
                        record.text("annonce_lie"),
                        record.text("annonces_anterieures")),
                record.text("dateparution"),
                record.text("datelimitereponse"),
                true,
                record.text("nomacheteur"),
                record.text("objet"),
                departments(Stream.concat(
                        record.textsBelow("code_departement_prestation").stream(),
                        record.textsBelow("code_departement").stream())),
                record.text("type_procedure"),
                record.textsBelow("type_marche"),
                Set.of(),
                record.textsBelow("descripteur_libelle"));
    }

    boolean isCorrection() {
        return nature.equals("RECTIFICATIF") || isCancellation();
    }

    boolean isCancellation() {
        return nature.equals(CANCELLATION);
    }

    /** Tells if enterprises can answer the notice: a call, a qualification system, or an early notice used as a call. */
    boolean isCall() {
        return nature.equals("APPEL_OFFRE")
                || nature.equals("QUALIFICATION")
                || nature.equals("SOUS-TRAITANCE")
                || "MISE_EN_CONCURRENCE".equals(subNature);
    }

    /** Returns the first number that is not the notice's own. */
    private static @Nullable String other(List<String> numbers, @Nullable String own) {
        return numbers.stream()
                .filter(number -> !number.equals(own))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(List<String> texts) {
        return texts.stream().findFirst().orElse(null);
    }

    /** Returns the names of the chosen children: {@code <TYPE_MARCHE><SERVICE/></TYPE_MARCHE>} gives SERVICE. */
    private static List<String> choices(BoampElement data, String... path) {
        return data.at(path).children().stream()
                .map(child -> child.name().toUpperCase(Locale.ROOT))
                .toList();
    }

    /** Returns the codes with two digits at least: the open data write 1 for the Ain. */
    private static List<String> departments(Stream<String> codes) {
        return codes.flatMap(code -> Stream.of(code.split("[ ,;]+")))
                .map(code -> code.length() == 1 ? "0" + code : code.toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[0-9]{2,3}|2[AB]"))
                .distinct()
                .toList();
    }
}
