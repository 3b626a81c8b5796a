package org.cordee.tender.boamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationField;
import org.cordee.tender.NoticeChange;
import org.jspecify.annotations.Nullable;

/**
 * Reads today's national forms: FNSimple (the national standard form), MAPA (adapted procedures, without CPV and amount)
 * and DSP (concessions). Their elements were learned from descriptions; no sample of them was at hand.
 */
final class NationalForm {

    private static final Set<String> NAMES = Set.of("FNSimple", "MAPA", "DSP", "DIVERS");

    /** The elements that hold the notice itself, by the kind of notice. */
    private static final String[] DOCUMENTS = {"initial", "rectificatif"};

    private final BoampElement form;
    private final BoampElement notice;

    /** @param data the element that contains the form */
    NationalForm(BoampElement data) {
        this.form = data.children().stream()
                .filter(child -> NAMES.contains(child.name()))
                .findFirst()
                .orElse(BoampElement.NONE);
        this.notice = Stream.of(DOCUMENTS)
                .map(form::at)
                .filter(BoampElement::exists)
                .findFirst()
                .orElse(BoampElement.NONE);
    }

    /** Tells if the data have one of these forms. */
    static boolean recognises(BoampElement data) {
        return data.children().stream().anyMatch(child -> NAMES.contains(child.name()));
    }

    BoampDraft read() {
        BoampElement buyer = form.at("organisme");
        BoampElement nature = notice.at("natureMarche");
        BoampElement description = notice.at("description");
        BoampElement concession = notice.at("descriptionMarche");
        return new BoampDraft(
                BoampElement.first(
                        notice.text("communication", "identifiantInterne"), notice.text("renseignements", "idMarche")),
                BoampElement.first(
                        nature.text("intitule"),
                        description.text("objet"),
                        concession.text("titreMarche"),
                        nature.text("description")),
                buyer(buyer),
                BoampDraft.address(
                        notice.text("communication", "urlProfilAch"),
                        buyer.text("urlProfilAcheteur"),
                        notice.text("renseignements", "urlProfilAcheteur"),
                        notice.text("communication", "urlDocConsul")),
                procedure(),
                types(nature, description, concession),
                BoampElement.first(
                        notice.text("procedure", "dateReceptionOffres"),
                        notice.text("delais", "receptionOffres"),
                        notice.text("conditionDelai", "receptionOffres")),
                BoampElement.first(
                        notice.text("procedure", "dateReceptionCandidatures"),
                        notice.text("delais", "receptionCandidatures")),
                lots(nature, description, concession),
                BoampClauses.of(notice.at("conditionParticipation")),
                changes());
    }

    private static Buyer buyer(BoampElement buyer) {
        String number = buyer.text("codeIdentificationNational");
        return new Buyer(
                BoampElement.first(buyer.text("nomOfficiel"), buyer.text("acheteurPublic"), buyer.text("denomination")),
                number == null ? null : number.replaceAll("\\s", ""),
                BoampElement.first(buyer.text("ville"), buyer.text("adr", "ville")),
                "FR",
                null);
    }

    /** An adapted procedure has a form of its own; the standard form names its procedure. */
    private @Nullable String procedure() {
        if (form.name().equals("MAPA")) {
            return "PROCEDURE_ADAPTE";
        }
        return BoampElement.first(
                notice.at("procedure").choice("typeProcedure"),
                notice.at("procedure").choice("categorieProcedure"));
    }

    private static List<String> types(BoampElement... sections) {
        return Stream.of(sections)
                .flatMap(section -> Stream.of(section.choice("typeMarche"), section.choice("natureMarche")))
                .filter(Objects::nonNull)
                .map(type -> type.toUpperCase(Locale.ROOT))
                .toList();
    }

    private List<BoampLotDraft> lots(BoampElement nature, BoampElement description, BoampElement concession) {
        List<BoampElement> found = Stream.of(notice, nature, description, concession)
                .flatMap(section -> section.at("lots").all("lot"))
                .toList();
        List<BoampLotDraft> lots = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            BoampElement lot = found.get(index);
            lots.add(new BoampLotDraft()
                    .number(BoampElement.first(
                            lot.text("numLot"), lot.text("num"), lot.text("numero"), String.valueOf(index + 1)))
                    .title(lot.text("intitule"), lot.text("description"), lot.text("objet"))
                    .cpvs(Stream.concat(
                            lot.textsBelow("classPrincipale").stream(), cpvs(nature, description, concession)))
                    .value(value(lot), null)
                    .period(lot.text("dureeMois"), lot.text("dureeJours"), lot.text("dateDebut"), lot.text("dateFin")));
        }
        if (lots.isEmpty()) {
            lots.add(new BoampLotDraft().cpvs(cpvs(nature, description, concession)));
        }
        if (lots.size() == 1) {
            lots.get(0).value(BoampElement.first(value(nature), value(description), value(concession)), null);
        }
        String months = BoampElement.first(
                nature.text("dureeMois"),
                nature.text("nbMois"),
                description.text("nbMois"),
                concession.text("dureeMois"));
        String days = BoampElement.first(nature.text("dureeJours"), nature.text("nbJours"));
        lots.stream()
                .filter(BoampLotDraft::hasNoPeriod)
                .forEach(lot -> lot.period(months, days, nature.text("dateDebut"), nature.text("dateFin")));
        notice.at("criteres")
                .all("criterePondere")
                .forEach(criterion ->
                        lots.forEach(lot -> lot.criterion(criterion.text("critere"), criterion.text("criterePCT"))));
        return lots;
    }

    /** Returns one amount; a range is no amount of the contract. */
    private static @Nullable String value(BoampElement of) {
        return of.text("valeurEstimee", "valeur");
    }

    private static Stream<String> cpvs(BoampElement... sections) {
        return Stream.of(sections)
                .flatMap(section -> Stream.concat(section.all("codeCPV"), section.all("CPV")))
                .flatMap(cpv -> cpv.textsBelow("classPrincipale").stream());
    }

    /** Returns what a correction tells in words. */
    private List<NoticeChange> changes() {
        if (!notice.name().equals("rectificatif")) {
            return List.of();
        }
        return Stream.of("infosRectif", "infoRectif", "informationsRectificatif", "texteRectificatif", "modifications")
                .flatMap(notice::all)
                .map(NationalForm::told)
                .filter(text -> !text.isEmpty())
                .map(text -> new NoticeChange(ConsultationField.OTHER, null, "", text))
                .toList();
    }

    private static String told(BoampElement element) {
        String own = element.text();
        return Stream.concat(Stream.ofNullable(own), element.children().stream().map(NationalForm::told))
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining("\n"));
    }
}
