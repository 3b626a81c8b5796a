package org.cordee.tender.eforms;

import com.helger.datetime.xml.XMLOffsetDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ProcurementProjectLotType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ProcurementProjectType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.TenderingProcessType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.TenderingTermsType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.DurationMeasureType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.EstimatedOverallContractAmountType;
import org.cordee.shared.Amount;
import org.cordee.shared.Deadline;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.CodeLists;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotContent.Deadlines;
import org.cordee.tender.LotTerms;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads one lot of a notice. */
final class LotMapper {

    private static final String DURATION = "PlannedPeriod/DurationMeasure";

    private final ProcurementProjectLotType source;
    private final ProcurementProjectType project;
    private final Whole whole;
    private final TenderingTermsType terms;
    private final @Nullable String language;
    private final NoticeDates moments;
    private final List<Flaw> remarks;
    private final @Nullable String key;
    private final String path;

    /**
     * The procedure around a lot. Its places hold for every lot without its own (BT-5071-Procedure); its value is the
     * lot's when there is one lot.
     */
    record Whole(@Nullable ProcurementProjectType project, boolean onlyLot) {}

    LotMapper(
            ProcurementProjectLotType source,
            Whole whole,
            @Nullable String language,
            NoticeDates moments,
            List<Flaw> remarks,
            int index) {
        this.source = source;
        this.project = Objects.requireNonNullElseGet(source.getProcurementProject(), ProcurementProjectType::new);
        this.terms = Objects.requireNonNullElseGet(source.getTenderingTerms(), TenderingTermsType::new);
        this.whole = whole;
        this.language = language;
        this.moments = moments;
        this.remarks = remarks;
        this.key = NoticeTexts.orNull(source.getIDValue());
        this.path = "lots[" + index + "].";
    }

    LotContent map() {
        Set<String> reserved = terms.getTendererQualificationRequest().stream()
                .flatMap(request -> request.getSpecificTendererRequirement().stream())
                .map(requirement -> requirement.getTendererRequirementTypeCode())
                .filter(code -> code != null && "reserved-procurement".equals(code.getListName()))
                .map(code -> String.valueOf(code.getValue()))
                .filter(code -> !code.equals("none"))
                .collect(Collectors.toSet());
        return new LotContent(
                key,
                NoticeTexts.inLanguage(project.getName(), language),
                cpv(),
                additionalCpvs(),
                value(),
                period(project.getPlannedPeriod()),
                places(),
                Reservation.ofPublished(reserved),
                reserved,
                additionalTypes("social-objective"),
                additionalTypes("strategic-procurement"),
                reservedExecution(),
                null,
                deadlines(),
                LotTerms.UNKNOWN.with(new OfferTermsMapper(terms, language).map()));
    }

    /** Returns the address where bids are deposited (BT-18), then those of the documents (BT-15). */
    static Stream<String> platforms(ProcurementProjectLotType lot) {
        TenderingTermsType terms = lot.getTenderingTerms();
        if (terms == null) {
            return Stream.empty();
        }
        Stream<String> deposit = terms.getTenderRecipientParty() == null
                ? Stream.empty()
                : Stream.ofNullable(
                        NoticeTexts.orNull(terms.getTenderRecipientParty().getEndpointIDValue()));
        Stream<String> documents = terms.getCallForTendersDocumentReference().stream()
                .map(reference -> reference.getAttachment())
                .filter(attachment -> attachment != null && attachment.getExternalReference() != null)
                .map(attachment ->
                        NoticeTexts.orNull(attachment.getExternalReference().getURIValue()))
                .flatMap(Stream::ofNullable);
        return Stream.concat(deposit, documents);
    }

    private @Nullable String cpv() {
        return project.getMainCommodityClassification().stream()
                .map(classification -> NoticeTexts.orNull(classification.getItemClassificationCodeValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> additionalCpvs() {
        return project.getAdditionalCommodityClassification().stream()
                .map(classification -> NoticeTexts.orNull(classification.getItemClassificationCodeValue()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** Reads the amount in euros. An amount in another currency is left out with a remark, not converted. */
    private @Nullable Amount value() {
        EstimatedOverallContractAmountType published = amountOf(project);
        ProcurementProjectType around = whole.project();
        if (published == null && around != null && whole.onlyLot()) {
            published = amountOf(around);
        }
        if (published == null || published.getValue() == null) {
            return null;
        }
        if (!"EUR".equals(published.getCurrencyID())) {
            remarks.add(Flaw.inLot(
                            "currency.not-euro",
                            path + "estimatedValue",
                            key,
                            String.valueOf(published.getCurrencyID()))
                    .at("RequestedTenderTotal/EstimatedOverallContractAmount", null));
            return null;
        }
        try {
            return new Amount(published.getValue());
        } catch (RuleViolation refused) {
            remarks.add(Flaw.inLot(
                            "amount.unreadable",
                            path + "estimatedValue",
                            key,
                            published.getValue().toPlainString())
                    .at("RequestedTenderTotal/EstimatedOverallContractAmount", null));
            return null;
        }
    }

    private static @Nullable EstimatedOverallContractAmountType amountOf(ProcurementProjectType project) {
        return project.getRequestedTenderTotal() == null
                ? null
                : project.getRequestedTenderTotal().getEstimatedOverallContractAmount();
    }

    private ContractPeriod period(@Nullable PeriodType planned) {
        if (planned == null) {
            return ContractPeriod.UNKNOWN;
        }
        DurationMeasureType measure = planned.getDurationMeasure();
        ContractPeriod.Unit unit = null;
        Integer length = null;
        if (measure != null && measure.getValue() != null) {
            unit = unit(measure.getUnitCode());
            length = unit == null ? null : length(measure.getValue());
        }
        return new ContractPeriod(
                length, length == null ? null : unit, day(planned.getStartDateValue()), day(planned.getEndDateValue()));
    }

    private @Nullable Integer length(BigDecimal value) {
        try {
            return value.intValueExact();
        } catch (ArithmeticException fraction) {
            remarks.add(Flaw.inLot("number.unreadable", path + "period", key, value.toPlainString())
                    .at(DURATION, null));
            return null;
        }
    }

    private ContractPeriod.@Nullable Unit unit(@Nullable String code) {
        ContractPeriod.Unit unit = ContractPeriod.Unit.ofPublished(code);
        if (unit == null) {
            remarks.add(Flaw.inLot("code.unknown", path + "period", key, String.valueOf(code), "duration-unit")
                    .at(DURATION, null));
        }
        return unit;
    }

    private static @Nullable LocalDate day(@Nullable XMLOffsetDate date) {
        return date == null ? null : date.toLocalDate();
    }

    /** Returns the places of the lot; those of the whole procedure when the lot names none at all. */
    private List<String> places() {
        ProcurementProjectType around = whole.project();
        return project.getRealizedLocation().isEmpty() && around != null ? places(around) : places(project);
    }

    private List<String> places(ProcurementProjectType project) {
        return project.getRealizedLocation().stream()
                .map(location -> location.getAddress())
                .filter(Objects::nonNull)
                .map(this::place)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private @Nullable String place(AddressType address) {
        String nuts = NoticeTexts.orNull(address.getCountrySubentityCodeValue());
        if (nuts != null && !CodeLists.isUnknown("nuts", nuts)) {
            return nuts;
        }
        if (nuts != null) {
            remarks.add(Flaw.inLot("place.unknown", path + "places", key, nuts)
                    .at("RealizedLocation/Address/CountrySubentityCode", null));
            return null;
        }
        String country = address.getCountry() == null
                ? null
                : NoticeTexts.orNull(address.getCountry().getIdentificationCodeValue());
        return country == null ? null : CodeLists.nutsOfCountry(country);
    }

    private Set<String> additionalTypes(String list) {
        return project.getProcurementAdditionalType().stream()
                .map(type -> type.getProcurementTypeCode())
                .filter(code -> code != null && list.equals(code.getListName()))
                .map(code -> String.valueOf(code.getValue()))
                .filter(code -> !code.equals("none"))
                .collect(Collectors.toSet());
    }

    private @Nullable Boolean reservedExecution() {
        return terms.getContractExecutionRequirement().stream()
                .map(requirement -> requirement.getExecutionRequirementCode())
                .filter(code -> code != null && "reserved-execution".equals(code.getListName()))
                .map(code -> NoticeTexts.orNull(code.getValue()))
                .filter(code -> "yes".equals(code) || "no".equals(code))
                .map("yes"::equals)
                .findFirst()
                .orElse(null);
    }

    private Deadlines deadlines() {
        TenderingProcessType process = source.getTenderingProcess();
        if (process == null) {
            return Deadlines.UNKNOWN;
        }
        Deadline application = moments.readEnd(
                process.getParticipationRequestReceptionPeriod(),
                path + "applicationDeadline",
                key,
                "TenderingProcess/ParticipationRequestReceptionPeriod");
        return new Deadlines(
                moments.readEnd(
                        process.getAdditionalInformationRequestPeriod(),
                        path + "questionDeadline",
                        key,
                        "TenderingProcess/AdditionalInformationRequestPeriod"),
                application != null ? application : interest(process),
                moments.readEnd(
                        process.getTenderSubmissionDeadlinePeriod(),
                        path + "offerDeadline",
                        key,
                        "TenderingProcess/TenderSubmissionDeadlinePeriod"));
    }

    /**
     * Returns the deadline for expressions of interest (BT-630) of a prior information notice or a qualification
     * system: the candidate applies by it.
     */
    private @Nullable Deadline interest(TenderingProcessType process) {
        Element period = NoticeExtension.part(process.getUBLExtensions(), "InterestExpressionReceptionPeriod");
        return period == null
                ? null
                : moments.readEnd(
                        NoticeExtension.text(period, "EndDate"),
                        NoticeExtension.text(period, "EndTime"),
                        path + "applicationDeadline",
                        key,
                        "InterestExpressionReceptionPeriod");
    }
}
