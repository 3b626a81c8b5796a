package org.cordee.tender.eforms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.AwardingCriterionType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ProcurementProjectLotType;
import oasis.names.specification.ubl.schema.xsd.commonextensioncomponents_23.UBLExtensionsType;
import org.cordee.tender.AwardCriterion;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads the award criteria of the lots beside price and cost. Unreadable criteria are left out; they do not make a
 * notice invalid.
 */
final class CriteriaMapper {

    private static final String QUALITY = "quality";
    private static final String EXACT_PERCENTAGE = "per-exa";

    private final @Nullable String language;

    CriteriaMapper(@Nullable String language) {
        this.language = language;
    }

    /** Returns the criteria by the key of the lot. */
    Map<String, List<AwardCriterion>> of(List<ProcurementProjectLotType> lots) {
        Map<String, List<AwardCriterion>> byKey = new LinkedHashMap<>();
        for (ProcurementProjectLotType lot : lots) {
            String key = NoticeTexts.orNull(lot.getIDValue());
            List<AwardCriterion> criteria = criteria(lot);
            if (key != null && !criteria.isEmpty()) {
                byKey.put(key, criteria);
            }
        }
        return byKey;
    }

    private List<AwardCriterion> criteria(ProcurementProjectLotType lot) {
        List<AwardCriterion> found = new ArrayList<>();
        if (lot.getTenderingTerms() == null || lot.getTenderingTerms().getAwardingTerms() == null) {
            return found;
        }
        for (AwardingCriterionType whole :
                lot.getTenderingTerms().getAwardingTerms().getAwardingCriterion()) {
            for (AwardingCriterionType part : whole.getSubordinateAwardingCriterion()) {
                add(found, part);
            }
        }
        return found;
    }

    private void add(List<AwardCriterion> found, AwardingCriterionType part) {
        String name = NoticeTexts.inLanguage(part.getName(), language);
        if (name == null && !part.getDescription().isEmpty()) {
            name = NoticeTexts.orNull(part.getDescription().get(0).getValue());
        }
        if (QUALITY.equals(part.getAwardingCriterionTypeCodeValue()) && name != null) {
            found.add(new AwardCriterion(name, weight(part.getUBLExtensions())));
        }
    }

    private static @Nullable BigDecimal weight(@Nullable UBLExtensionsType extensions) {
        if (extensions == null) {
            return null;
        }
        return extensions.getUBLExtension().stream()
                .filter(extension -> extension.getExtensionContent() != null
                        && extension.getExtensionContent().getAny() instanceof Element)
                .map(extension -> (Element) extension.getExtensionContent().getAny())
                .filter(element -> EXACT_PERCENTAGE.equals(text(element, "ParameterCode")))
                .map(element -> text(element, "ParameterNumeric"))
                .filter(figure -> figure.matches("\\d{1,3}(\\.\\d{1,6})?"))
                .map(BigDecimal::new)
                .findFirst()
                .orElse(null);
    }

    private static String text(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
