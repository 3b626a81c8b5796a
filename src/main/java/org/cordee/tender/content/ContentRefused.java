package org.cordee.tender.content;

import java.util.List;
import org.cordee.shared.RuleViolation;

/** A consultation is refused for everything that is wrong with it, not only the first thing. */
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
