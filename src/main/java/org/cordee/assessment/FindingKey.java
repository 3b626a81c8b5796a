package org.cordee.assessment;

import java.util.List;
import org.cordee.law.rules.Finding;

/**
 * Identifies a finding by its rule, its operator and its figures. The key is computed from figures, so it is shown only
 * to readers who may see them. For a case of exclusion it is computed from public facts only, because there are few
 * such cases and a reader could try them one by one.
 */
final class FindingKey {

    private FindingKey() {}

    public static String of(Finding whole) {
        Finding finding = HiddenExclusion.hide(whole);
        return RunJson.sha256(List.of(
                finding.rule(),
                finding.code(),
                finding.severity(),
                finding.subject(),
                finding.lot() == null ? "" : finding.lot(),
                finding.evidence()));
    }

    /**
     * Identifies the subject of a finding without its figures: a lead that accepted the finding has accepted it with
     * changed figures too. Another case of exclusion gives another key. This key is shown to no user.
     */
    public static String withoutFigures(Finding finding) {
        return RunJson.sha256(List.of(
                finding.rule(),
                finding.code(),
                finding.subject(),
                finding.lot() == null ? "" : finding.lot(),
                HiddenExclusion.isExclusion(finding) ? finding.evidence() : ""));
    }
}
