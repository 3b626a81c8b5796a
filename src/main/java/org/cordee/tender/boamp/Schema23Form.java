package org.cordee.tender.boamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationField;
import org.cordee.tender.NoticeChange;
import org.jspecify.annotations.Nullable;

/** Reads the form of the schema {@code Boamp_v230.xsd}, which all families used until 2024. */
final class Schema23Form {

    private static final Set<String> STATE = Set.of("MINISTERE", "AGENCE_NATIONALE");
    private static final Set<String> LOCAL =
            Set.of("AUTOTRITE_REGIONAL", "AUTORITE_REGIONALE", "AUTORITE_LOCALE", "AGENCE_REGIONALE", "COLLECTIVITE");

    private static final Pattern MUNICIPAL =
            Pattern.compile("(?iu)(commune|ville|mairie|département|région|métropole|communauté (de|d.)\\b.*)");

    private final BoampElement data;

    Schema23Form(BoampElement data) {
        this.data = data;
    }

    /** Tells if the data have this form. */
    static boolean recognises(BoampElement data) {
        return data.has("IDENTITE") || data.has("OBJET") || data.has("RECTIF") || data.has("ANNULATION");
    }

    BoampDraft read() {
        BoampElement identity = data.at("IDENTITE");
        BoampElement object = data.at("OBJET");
        return new BoampDraft(
                object.text("REF_MARCHE"),
                BoampElement.first(object.text("TITRE_MARCHE"), object.text("OBJET_COMPLET")),
                buyer(identity),
                BoampDraft.address(
                        identity.text("URL_PARTICIPATION"),
                        identity.text("URL_DOCUMENT"),
                        identity.text("URL_PROFIL_ACHETEUR")),
                data.choice("PROCEDURE", "TYPE_PROCEDURE"),
                data.all("OBJET")
                        .flatMap(each -> each.at("TYPE_MARCHE").children().stream())
                        .map(type -> type.name().toUpperCase(Locale.ROOT))
                        .toList(),
                data.text("CONDITION_DELAI", "RECEPT_OFFRES"),
                BoampElement.first(
                        data.text("CONDITION_DELAI", "RECEPT_CANDIDATURES"),
                        data.text("CONDITION_DELAI", "RECEPT_CANDIDATS")),
                lots(),
                BoampClauses.of(data.at("CONDITION_PARTICIPATION")),
                changes());
    }

    private Buyer buyer(BoampElement identity) {
        return new Buyer(
                identity.text("DENOMINATION"),
                BoampElement.first(identity.text("CODE_SIRET"), identity.text("CODE_IDENTIFICATION_NATIONAL")),
                identity.text("VILLE"),
                "FR",
                kind(
                        data.has("TYPE_POUVOIR_ADJUDICATEUR")
                                ? data.at("TYPE_POUVOIR_ADJUDICATEUR")
                                : data.at("TYPE_ORGANISME")));
    }

    /** Finds the kind of buyer where the form names it without doubt; "Commune" is a text under AUTRE. */
    private static @Nullable BuyerKind kind(BoampElement types) {
        String type = types.choice();
        if (type == null) {
            return null;
        }
        String other = types.text("AUTRE");
        if (other != null) {
            return MUNICIPAL.matcher(other).matches() ? BuyerKind.LOCAL : null;
        }
        if (STATE.contains(type)) {
            return BuyerKind.STATE;
        }
        return LOCAL.contains(type) ? BuyerKind.LOCAL : null;
    }

    private List<BoampLotDraft> lots() {
        List<BoampLotDraft> lots = new ArrayList<>();
        data.all("OBJET").forEach(object -> object.at("LOTS").all("LOT").forEach(lot -> lots.add(lot(object, lot))));
        if (lots.isEmpty() && data.has("OBJET")) {
            lots.add(lot(data.at("OBJET"), BoampElement.NONE));
        }
        return lots;
    }

    private BoampLotDraft lot(BoampElement object, BoampElement lot) {
        BoampLotDraft draft = new BoampLotDraft()
                .number(lot.text("NUM"))
                .title(lot.text("INTITULE"), lot.text("NUM") == null ? null : lot.text("DESCRIPTION"))
                .cpvs(Stream.concat(cpvs(lot), cpvs(object)))
                .places(Stream.concat(
                                lot.all("CODE_NUTS"),
                                object.at("LIEU_EXEC_LIVR").all("CODE_NUTS"))
                        .map(place -> Objects.requireNonNullElse(place.text(), "")))
                .value(lot.text("VALEUR"), lot.text("VALEUR", "@DEVISE"))
                .period(lot.text("DUREE_MOIS"), lot.text("DUREE_JOURS"), lot.text("DATE_DEBUT"), lot.text("DATE_FIN"));
        if (draft.hasNoPeriod()) {
            BoampElement whole = object.at("DUREE_DELAI");
            draft.period(
                    whole.text("DUREE_MOIS"),
                    whole.text("DUREE_JOURS"),
                    whole.text("DATE_DEBUT"),
                    whole.text("DATE_FIN"));
        }
        criteria(draft, lot.at("CRITERES_ATTRIBUTION"));
        if (draft.hasNoCriteria()) {
            criteria(draft, data.at("PROCEDURE", "CRITERES_ATTRIBUTION"));
        }
        return draft;
    }

    private static Stream<String> cpvs(BoampElement of) {
        return of.all("CPV")
                .flatMap(cpv -> Stream.concat(cpv.all("PRINCIPAL"), cpv.all("SUPPLEMENTAIRE")))
                .map(code -> Objects.requireNonNullElse(code.text(), ""));
    }

    private static void criteria(BoampLotDraft draft, BoampElement criteria) {
        criteria.at("CRITERES_QUALITE")
                .all("CRITERE")
                .forEach(criterion -> draft.criterion(criterion.text(), criterion.text("@POIDS")));
        criteria.at("CRITERES_PONDERES")
                .all("CRITERE")
                .forEach(criterion -> draft.criterion(criterion.text(), criterion.text("@POIDS")));
    }

    /** Returns the changes of a correction that are texts: "instead of …, read …". */
    private List<NoticeChange> changes() {
        List<NoticeChange> changes = new ArrayList<>();
        data.at("RECTIF").all("MODIFICATION").forEach(change -> {
            String before = BoampElement.first(
                    change.text("TXT_INIT"),
                    change.text("TEXTE", "INIT"),
                    change.text("DATE", "INIT"),
                    change.text("CPV", "INIT", "PRINCIPAL"),
                    change.text("SUPPRIMER"));
            String after = BoampElement.first(
                    change.text("LIRE"),
                    change.text("TEXTE", "LIRE"),
                    change.text("DATE", "LIRE"),
                    change.text("CPV", "LIRE", "PRINCIPAL"),
                    change.text("AJOUTER"));
            String lot = change.text("LOT");
            changes.add(new NoticeChange(
                    ConsultationField.OTHER,
                    lot == null ? null : BoampLotDraft.key(lot),
                    told(change.text("RUB_INIT"), before),
                    Objects.requireNonNullElse(after, "")));
        });
        String more = data.text("RECTIF", "INFO_COMPLEMENTAIRE");
        if (more != null) {
            changes.add(new NoticeChange(ConsultationField.OTHER, null, "", more));
        }
        return changes;
    }

    private static String told(@Nullable String section, @Nullable String before) {
        String text = Objects.requireNonNullElse(before, "");
        return section == null ? text : section + (text.isEmpty() ? "" : " : " + text);
    }
}
