package org.cordee.tender.eforms;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ContractExecutionRequirementType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.FinancialGuaranteeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.TendererQualificationRequestType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.TenderingTermsType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_23.DurationMeasureType;
import org.cordee.tender.ContractPeriod;
import org.cordee.tender.OfferTerms;
import org.cordee.tender.SelectionCriterion;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads what the notice of a lot requires of an offer. An unreadable value counts as not stated. */
final class OfferTermsMapper {

    private static final Set<String> UNUSED = Set.of("not-used");

    private final TenderingTermsType terms;
    private final @Nullable String language;

    OfferTermsMapper(TenderingTermsType terms, @Nullable String language) {
        this.terms = terms;
        this.language = language;
    }

    OfferTerms map() {
        DurationMeasureType validity = terms.getTenderValidityPeriod() == null
                ? null
                : terms.getTenderValidityPeriod().getDurationMeasure();
        String legalForm = legalForm();
        return new OfferTerms(
                signed(),
                variants(),
                length(validity),
                length(validity) == null ? null : unit(validity),
                guaranteeRequired(),
                guarantee(),
                RequiredFormReader.of(formAsked(), legalForm, language),
                legalForm,
                selection(),
                terms.getLanguage().stream()
                        .map(spoken -> NoticeTexts.orNull(spoken.getIDValue()))
                        .flatMap(Stream::ofNullable)
                        .filter(org.cordee.tender.CodeLists::isLanguage)
                        .toList());
    }

    private @Nullable Boolean signed() {
        return terms.getContractExecutionRequirement().stream()
                .map(ContractExecutionRequirementType::getExecutionRequirementCode)
                .filter(code -> code != null && "esignature-submission".equals(code.getListName()))
                .map(code -> yesNo(code.getValue()))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private OfferTerms.@Nullable Variants variants() {
        String code = NoticeTexts.orNull(terms.getVariantConstraintCodeValue());
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "allowed" -> OfferTerms.Variants.ALLOWED;
            case "not-allowed" -> OfferTerms.Variants.FORBIDDEN;
            case "required" -> OfferTerms.Variants.REQUIRED;
            default -> null;
        };
    }

    private static @Nullable Integer length(@Nullable DurationMeasureType measure) {
        if (measure == null || measure.getValue() == null || unit(measure) == null) {
            return null;
        }
        boolean usable = measure.getValue().stripTrailingZeros().scale() <= 0
                && measure.getValue().signum() > 0
                && measure.getValue().precision() <= 5;
        return usable ? measure.getValue().intValue() : null;
    }

    private static ContractPeriod.@Nullable Unit unit(@Nullable DurationMeasureType measure) {
        return measure == null ? null : ContractPeriod.Unit.ofPublished(measure.getUnitCode());
    }

    private @Nullable Boolean guaranteeRequired() {
        return terms.getRequiredFinancialGuarantee().stream()
                .map(FinancialGuaranteeType::getGuaranteeTypeCodeValue)
                .map(OfferTermsMapper::yesNo)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String guarantee() {
        return terms.getRequiredFinancialGuarantee().stream()
                .map(guarantee -> NoticeTexts.described(guarantee.getDescription(), language))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Boolean formAsked() {
        return terms.getTendererQualificationRequest().stream()
                .map(TendererQualificationRequestType::getCompanyLegalFormCodeValue)
                .map(OfferTermsMapper::yesNo)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String legalForm() {
        return terms.getTendererQualificationRequest().stream()
                .flatMap(request -> request.getCompanyLegalForm().stream())
                .filter(text -> language == null || language.equals(text.getLanguageID()))
                .map(text -> NoticeTexts.orNull(text.getValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<SelectionCriterion> selection() {
        return NoticeExtension.parts(terms.getUBLExtensions(), "SelectionCriteria").stream()
                .map(this::criterion)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable SelectionCriterion criterion(Element published) {
        String code = NoticeExtension.text(published, "TendererRequirementTypeCode");
        String usage = NoticeExtension.text(published, "CalculationExpressionCode");
        if (code == null || usage != null && UNUSED.contains(usage)) {
            return null;
        }
        String text = NoticeExtension.textIn(published, "Description", language);
        return new SelectionCriterion(SelectionCriterion.Kind.ofPublished(code), text == null ? "" : text);
    }

    private static @Nullable Boolean yesNo(@Nullable String code) {
        String known = NoticeTexts.orNull(code);
        if (known == null) {
            return null;
        }
        return switch (known) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }
}
