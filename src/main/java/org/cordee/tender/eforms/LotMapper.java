package org.cordee.tender.eforms;

import com.helger.datetime.xml.XMLOffsetDate;
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
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.EstimatedOverallContractAmountType;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.CodeLists;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.Flaw;
import org.cordee.tender.LotContent;
import org.cordee.tender.LotContent.Deadlines;
import org.cordee.tender.LotTerms;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;

/** Reads one lot of a notice. */
final class LotMapper {

    private final ProcurementProjectLotType source;
    private final ProcurementProjectType project;
    private final @Nullable ProcurementProjectType whole;
    private final TenderingTermsType terms;
    private final @Nullable String language;
    private final NoticeDates moments;
    private final List<Flaw> flaws;
    private final @Nullable String key;
    private final String path;

    /**
     * Creates a mapper for one lot.
     *
     * @param whole the procedure, when this is its only lot: its value is then the lot's
     */
    LotMapper(
            ProcurementProjectLotType source,
            @Nullable ProcurementProjectType whole,
            @Nullable String language,
            NoticeDates moments,
            List<Flaw> flaws,
            int index) {
        this.source = source;
        this.project = Objects.requireNonNullElseGet(source.getProcurementProject(), ProcurementProjectType::new);
        this.terms = Objects.requireNonNullElseGet(source.getTenderingTerms(), TenderingTermsType::new);
        this.whole = whole;
        this.language = language;
        this.moments = moments;
        this.flaws = flaws;
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
                LotTerms.UNKNOWN);
    }

    static @Nullable String platform(ProcurementProjectLotType lot) {
        TenderingTermsType terms = lot.getTenderingTerms();
        if (terms == null) {
            return null;
        }
        if (terms.getTenderRecipientParty() != null) {
            String endpoint = NoticeTexts.orNull(terms.getTenderRecipientParty().getEndpointIDValue());
            if (endpoint != null) {
                return endpoint;
            }
        }
        return terms.getCallForTendersDocumentReference().stream()
                .map(reference -> reference.getAttachment())
                .filter(attachment -> attachment != null && attachment.getExternalReference() != null)
                .map(attachment ->
                        NoticeTexts.orNull(attachment.getExternalReference().getURIValue()))
                .filter(address -> address != null)
                .findFirst()
                .orElse(null);
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

    /** Reads the amount in euros. A notice in another currency is refused, not converted. */
    private @Nullable Amount value() {
        EstimatedOverallContractAmountType published = amountOf(project);
        if (published == null && whole != null) {
            published = amountOf(whole);
        }
        if (published == null || published.getValue() == null) {
            return null;
        }
        if (!"EUR".equals(published.getCurrencyID())) {
            flaws.add(Flaw.inLot(
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
            flaws.add(Flaw.inLot(
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
        ContractPeriod.Unit unit = null;
        Integer length = null;
        if (planned.getDurationMeasure() != null && planned.getDurationMeasure().getValue() != null) {
            unit = unit(planned.getDurationMeasure().getUnitCode());
            length = unit == null
                    ? null
                    : planned.getDurationMeasure().getValue().intValue();
        }
        return new ContractPeriod(length, unit, day(planned.getStartDateValue()), day(planned.getEndDateValue()));
    }

    private ContractPeriod.@Nullable Unit unit(@Nullable String code) {
        for (ContractPeriod.Unit unit : ContractPeriod.Unit.values()) {
            if (unit.name().equals(code)) {
                return unit;
            }
        }
        flaws.add(Flaw.inLot("code.unknown", path + "period", key, String.valueOf(code), "duration-unit")
                .at("PlannedPeriod/DurationMeasure", null));
        return null;
    }

    private static @Nullable LocalDate day(@Nullable XMLOffsetDate date) {
        return date == null ? null : date.toLocalDate();
    }

    private List<String> places() {
        return project.getRealizedLocation().stream()
                .map(location -> location.getAddress())
                .filter(Objects::nonNull)
                .map(LotMapper::place)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static @Nullable String place(AddressType address) {
        String nuts = NoticeTexts.orNull(address.getCountrySubentityCodeValue());
        if (nuts != null) {
            return nuts;
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
                .map(code -> "yes".equals(code.getValue()))
                .findFirst()
                .orElse(null);
    }

    private Deadlines deadlines() {
        TenderingProcessType process = source.getTenderingProcess();
        if (process == null) {
            return Deadlines.UNKNOWN;
        }
        return new Deadlines(
                moments.readEnd(
                        process.getAdditionalInformationRequestPeriod(),
                        path + "questionDeadline",
                        key,
                        "TenderingProcess/AdditionalInformationRequestPeriod"),
                moments.readEnd(
                        process.getParticipationRequestReceptionPeriod(),
                        path + "applicationDeadline",
                        key,
                        "TenderingProcess/ParticipationRequestReceptionPeriod"),
                moments.readEnd(
                        process.getTenderSubmissionDeadlinePeriod(),
                        path + "offerDeadline",
                        key,
                        "TenderingProcess/TenderSubmissionDeadlinePeriod"));
    }
}
