package org.cordee.assessment;

import java.util.List;
import org.cordee.compliance.law.finding.Finding;

/**
 * Tells a finding apart from all others by what it says, of whom and by which figures. It is made from figures, so it is
 * shown to nobody who may not see them; of a case of exclusion it is made from what everybody may know, since the few cases
 * there are could be tried one by one.
 */
public final class FindingKey {

    private FindingKey() {}

    public static String of(Finding whole) {
        Finding finding = HiddenGround.hide(whole);
        return StoredJson.sha256(List.of(
                finding.rule(),
                finding.code(),
                finding.severity(),
                finding.subject(),
                finding.lot() == null ? "" : finding.lot(),
                finding.evidence()));
    }

    /**
     * What it is about, whatever its figures: who goes on with it goes on with it when a figure changes, too. Another case of
     * exclusion is another matter. Shown to nobody.
     */
    public static String matter(Finding finding) {
        return StoredJson.sha256(List.of(
                finding.rule(),
                finding.code(),
                finding.subject(),
                finding.lot() == null ? "" : finding.lot(),
                HiddenGround.isOne(finding) ? finding.evidence() : ""));
    }
}
