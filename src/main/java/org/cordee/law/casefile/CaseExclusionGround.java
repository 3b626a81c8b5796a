package org.cordee.law.casefile;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A ground of L2141-1 to -10 that an operator declares, and the measures it took.
 *
 * @param article with the item where the article has several, as in {@code L2141-4 2°}
 * @param decidedOn the day of the judgment, sanction or decision, from which the text counts its years
 * @param until the last day, where the judge or the authority fixed it
 * @param year the year in which a yearly duty was not met (L2141-4 2°, L2141-7-1, L2141-7-2)
 * @param judgeOrdered whether a judge shut it out of public contracts, which no measure shortens (L2141-6-1)
 * @param lifted whether the sentence is suspended or adjourned, or the person relieved of it (L2141-1)
 */
public record CaseExclusionGround(
        String article,
        boolean debtPaid,
        boolean bindingAgreement,
        boolean agreementRespected,
        @Nullable ZonedDateTime agreementShownAt,
        boolean enforcementMeasure,
        boolean selfCleaning,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate until,
        @Nullable Integer year,
        boolean judgeOrdered,
        boolean lifted) {

    static CaseExclusionGround read(YamlFields fields) {
        return new CaseExclusionGround(
                fields.need("article").text(),
                fields.flag("debtPaid"),
                fields.flag("bindingAgreement"),
                fields.get("agreementRespected", YamlValue::flag, true),
                fields.get("agreementShownAt", YamlValue::moment),
                fields.flag("enforcementMeasure"),
                fields.flag("selfCleaning"),
                fields.get("decidedOn", YamlValue::day),
                fields.get("until", YamlValue::day),
                fields.get("year", YamlValue::whole),
                fields.flag("judgeOrdered"),
                fields.flag("lifted"));
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("article", article)
                .put("debtPaid", debtPaid)
                .put("bindingAgreement", bindingAgreement)
                .put("agreementRespected", agreementRespected)
                .put("agreementShownAt", agreementShownAt)
                .put("enforcementMeasure", enforcementMeasure)
                .put("selfCleaning", selfCleaning)
                .put("decidedOn", decidedOn)
                .put("until", until)
                .put("year", year)
                .put("judgeOrdered", judgeOrdered)
                .put("lifted", lifted)
                .fields();
    }
}
