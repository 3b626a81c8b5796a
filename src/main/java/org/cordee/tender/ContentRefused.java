package org.cordee.tender;

import java.util.List;
import org.cordee.shared.RuleViolation;

/** Refuses a consultation with all its errors, not only the first one. */
public class ContentRefused extends RuleViolation {

    private final transient List<Flaw> flaws;

    public ContentRefused(List<Flaw> flaws) {
        super("tender.content.refused", flaws.size());
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
