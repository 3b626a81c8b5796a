package org.cordee.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the act to which a letter leads, and decides which pages a guest may open for its act. */
@Component
public class GuestActs {

    private static final String CONSORTIUM = "consortium";
    private static final String SUBJECT = "subject";

    private final ObjectProvider<GuestAct> acts;
    private final ObjectProvider<GuestSubject> subjects;

    /** The beans are read at the first use, because the security filters exist before the rooms do. */
    private volatile @Nullable Map<String, GuestAct> byPurpose;

    GuestActs(ObjectProvider<GuestAct> acts, ObjectProvider<GuestSubject> subjects) {
        this.acts = acts;
        this.subjects = subjects;
    }

    /** The act of a page: its purpose and its subject, which is the consortium when the path has no other id. */
    public record FoundAct(String purpose, UUID subjectId) {}

    /** Returns the act that has this page of this consortium as an entry. */
    public Optional<FoundAct> leadingTo(String page, UUID consortiumId) {
        for (GuestAct act : all().values()) {
            for (String entry : act.entries()) {
                UUID subject = subjectIn(entry, page, consortiumId);
                if (subject != null) {
                    return Optional.of(new FoundAct(act.purpose(), subject));
                }
            }
        }
        return Optional.empty();
    }

    /** Tells if the holder may open this path, to read it or to send a form to it. */
    public boolean opens(LinkHolder link, String path) {
        return reads(link, path) || acts(link, path);
    }

    boolean reads(LinkHolder link, String path) {
        GuestAct act = all().get(link.purpose());
        return act != null && (matches(act.entries(), link, path) || matches(act.reads(), link, path));
    }

    boolean acts(LinkHolder link, String path) {
        GuestAct act = all().get(link.purpose());
        return act != null && matches(act.acts(), link, path);
    }

    private Map<String, GuestAct> all() {
        Map<String, GuestAct> known = byPurpose;
        if (known == null) {
            known = acts.stream().collect(Collectors.toUnmodifiableMap(GuestAct::purpose, Function.identity()));
            byPurpose = known;
        }
        return known;
    }

    private boolean matches(List<String> patterns, LinkHolder link, String path) {
        String[] steps = path.split("/", -1);
        return patterns.stream().anyMatch(pattern -> matches(pattern.split("/", -1), steps, link));
    }

    private boolean matches(String[] pattern, String[] steps, LinkHolder link) {
        if (pattern.length != steps.length) {
            return false;
        }
        for (int place = 0; place < steps.length; place++) {
            if (!matches(pattern[place], steps[place], link)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String pattern, String step, LinkHolder link) {
        if (pattern.equals("*")) {
            return !step.isEmpty();
        }
        String name = placeholder(pattern);
        if (name == null) {
            return pattern.equals(step);
        }
        UUID id = idIn(step);
        return id != null
                && switch (name) {
                    case CONSORTIUM -> id.equals(link.consortiumId());
                    case SUBJECT -> id.equals(link.subjectId());
                    default -> accepts(name, id, link);
                };
    }

    private boolean accepts(String name, UUID id, LinkHolder link) {
        UUID consortium = link.consortiumId();
        UUID organisation = link.organisationId();
        return consortium != null
                && organisation != null
                && subjects.stream()
                        .filter(subject -> subject.name().equals(name))
                        .anyMatch(subject -> subject.accepts(id, consortium, organisation));
    }

    private static @Nullable UUID subjectIn(String entry, String page, UUID consortiumId) {
        String[] pattern = entry.split("/", -1);
        String[] steps = page.split("/", -1);
        if (pattern.length != steps.length) {
            return null;
        }
        UUID subject = consortiumId;
        for (int place = 0; place < steps.length; place++) {
            String name = placeholder(pattern[place]);
            UUID id = name == null ? null : idIn(steps[place]);
            boolean fits = name == null
                    ? pattern[place].equals(steps[place])
                    : name.equals(CONSORTIUM) ? consortiumId.equals(id) : id != null;
            if (!fits) {
                return null;
            }
            if (SUBJECT.equals(name) && id != null) {
                subject = id;
            }
        }
        return subject;
    }

    private static @Nullable String placeholder(String pattern) {
        return pattern.startsWith("{") && pattern.endsWith("}") ? pattern.substring(1, pattern.length() - 1) : null;
    }

    private static @Nullable UUID idIn(String step) {
        if (step.length() != 36) {
            return null;
        }
        try {
            return UUID.fromString(step);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
