package org.cordee.espd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.document.BidDossier.Tender;
import org.cordee.document.CandidateDataSheet;
import org.cordee.document.CandidateDataSheet.Line;
import org.cordee.document.CandidateDataSheet.Rubric;
import org.cordee.espd.CriteriaCatalogue.CatalogueCriterion;
import org.cordee.espd.EspdOperator.Representative;
import org.cordee.espd.EspdParty.EspdAddress;
import org.cordee.espd.EspdParty.EspdContact;
import org.cordee.espd.EspdProcedure.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prints a response as a French form that people read, PDF/A-2b, beside the XML file: the same answers in the order of
 * the form's six parts. It is a draft: a person reads and signs it.
 */
@Component
public class PrintingEspd {

    private static final String COUNTRY_OF_MOST = "FRA";

    private final CriteriaCatalogue catalogue = CriteriaCatalogue.ofEspd4();
    private final EspdTexts texts = EspdTexts.french();

    /**
     * Returns the printed response.
     *
     * @param open the questions without an answer, which are printed to be filled in
     */
    public byte[] pdf(EspdResponse response, List<OpenAnswer> open) {
        EspdProcedure procedure = response.procedure();
        EspdOperator operator = response.operator();
        Tender tender = new Tender(
                Objects.requireNonNullElse(procedure.title(), Objects.requireNonNullElse(procedure.description(), "")),
                procedure.reference().value(),
                Objects.requireNonNullElse(procedure.buyer().name(), ""));
        String name = Objects.requireNonNullElse(operator.party().name(), "");
        return new CandidateDataSheet(
                        texts.text("pdf.title") + ", " + name,
                        texts.text("pdf.form"),
                        texts.text("pdf.note"),
                        Objects.requireNonNullElse(operator.groupName(), texts.text("pdf.alone")),
                        tender,
                        name,
                        rubrics(response, open))
                .pdf();
    }

    List<Rubric> rubrics(EspdResponse response, List<OpenAnswer> open) {
        PrintedAnswers printed = new PrintedAnswers(catalogue, texts, response, open);
        List<AskedCriterion> answered =
                response.criteria().stream().filter(printed::has).toList();
        List<Rubric> rubrics = new ArrayList<>();
        rubrics.add(new Rubric("I", texts.text("pdf.part.procedure"), procedure(response)));
        rubrics.add(new Rubric("II.A", texts.text("pdf.part.operator"), operator(response.operator())));
        rubrics.add(new Rubric("II.B", texts.text("pdf.part.representatives"), representatives(response.operator())));
        Stream.of("II", "III", "IV", "V", "")
                .flatMap(part -> answered.stream().filter(criterion -> part.equals(mainPart(criterion))))
                .forEach(criterion -> rubrics.add(rubric(criterion, printed)));
        rubrics.add(new Rubric("VI", texts.text("pdf.part.closing"), closing(response, printed)));
        return rubrics;
    }

    /** Returns the part of the form without its letter; an empty text for a criterion of the buyer. */
    private String mainPart(AskedCriterion criterion) {
        return part(criterion).split("\\.")[0];
    }

    private String part(AskedCriterion criterion) {
        CatalogueCriterion known = catalogue.find(criterion);
        return known == null ? "" : known.part();
    }

    private Rubric rubric(AskedCriterion criterion, PrintedAnswers printed) {
        List<Line> lines = new ArrayList<>();
        String asks = texts.asks(criterion, catalogue.find(criterion));
        if (!asks.isBlank()) {
            lines.add(new Line(texts.text("pdf.question"), asks));
        }
        lines.addAll(printed.lines(criterion));
        String part = part(criterion);
        return new Rubric(part.isEmpty() ? "+" : part, texts.criterion(criterion), lines);
    }

    private List<Line> procedure(EspdResponse response) {
        EspdProcedure procedure = response.procedure();
        List<Line> lines = new ArrayList<>(party("pdf.buyer", procedure.buyer()));
        add(lines, "pdf.reference", procedure.reference().value());
        add(lines, "pdf.object", joined(procedure.title(), procedure.description()));
        add(lines, "pdf.procedure", procedureName(procedure.code()));
        FrenchValues values = new FrenchValues(texts, response);
        add(
                lines,
                "pdf.lots",
                procedure.lots().stream()
                        .map(lot -> joined(values.lot(lot.id()), lot.title()))
                        .collect(Collectors.joining(" ; ")));
        procedure.publications().stream()
                .filter(one -> "ESPD_REQUEST".equals(one.kind()))
                .map(PrintingEspd::publication)
                .forEach(text -> add(lines, "pdf.request", text));
        add(
                lines,
                "pdf.document",
                response.head().id().value() + ", "
                        + FrenchValues.day(response.head().issuedOn()));
        return lines;
    }

    private static String publication(Publication one) {
        return one.issuedOn() == null ? one.id().value() : one.id().value() + ", " + FrenchValues.day(one.issuedOn());
    }

    private @Nullable String procedureName(@Nullable String code) {
        return code == null || !CodeList.PROCEDURE.has(code) ? code : texts.text("procedure." + code);
    }

    private List<Line> operator(EspdOperator operator) {
        List<Line> lines = new ArrayList<>(party("pdf.name", operator.party()));
        add(lines, "pdf.role", texts.text("role." + operator.role()));
        add(lines, "pdf.group", operator.groupName());
        lines.add(
                new Line(texts.text("pdf.size"), operator.size() == null ? "" : texts.text("size." + operator.size())));
        return lines;
    }

    private List<Line> party(String nameKey, EspdParty party) {
        List<Line> lines = new ArrayList<>();
        add(lines, nameKey, party.name());
        party.ids().forEach(id -> add(lines, "pdf.id", id.isSiret() ? "SIRET " + id.value() : id.value()));
        add(lines, "pdf.address", address(party.address()));
        add(lines, "pdf.contact", contact(party.contact()));
        add(lines, "pdf.website", party.website());
        return lines;
    }

    private static @Nullable String address(@Nullable EspdAddress address) {
        if (address == null) {
            return null;
        }
        String town = Stream.of(address.postalZone(), address.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return joined(address.street(), town, COUNTRY_OF_MOST.equals(address.country()) ? null : address.country());
    }

    private static @Nullable String contact(@Nullable EspdContact contact) {
        return contact == null ? null : joined(contact.name(), contact.telephone(), contact.email());
    }

    private List<Line> representatives(EspdOperator operator) {
        List<Line> lines = new ArrayList<>();
        for (Representative one : operator.representatives()) {
            String name = one.firstName() + " " + one.familyName();
            add(lines, "pdf.name", joined(name, one.position(), one.telephone(), one.email()));
        }
        if (lines.isEmpty()) {
            lines.add(new Line(texts.text("pdf.name"), ""));
        }
        return lines;
    }

    /** The statement is not ticked by a machine: place, date and signature stay empty. */
    private List<Line> closing(EspdResponse response, PrintedAnswers printed) {
        List<Line> lines = new ArrayList<>();
        String left = response.criteria().stream()
                .filter(criterion -> !printed.has(criterion))
                .map(texts::criterion)
                .collect(Collectors.joining(" ; "));
        add(lines, "pdf.unanswered", left);
        lines.add(new Line(texts.text("pdf.part.closing"), texts.text("pdf.statement")));
        lines.add(new Line(texts.text("pdf.signature"), ""));
        return lines;
    }

    private void add(List<Line> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(texts.text(key), value));
        }
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }
}
