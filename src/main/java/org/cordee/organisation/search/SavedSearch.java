package org.cordee.organisation.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;

/** A search of the directory that a person kept under a name of its own. */
@Entity
@Table(name = "saved_search")
class SavedSearch extends AssignedKey<UUID> {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_QUERY = 1000;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID personId;

    @Column
    private String name;

    /** The part of the page's address after the question mark. */
    @Column
    private String query;

    @Column(name = "saved_at")
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedSearch() {}

    /** @throws RuleViolation for an empty or long name, or a search with too many conditions */
    SavedSearch(UUID personId, String name, String query, Instant now) {
        this.id = Ids.next();
        this.personId = personId;
        this.name = checked(name);
        if (query.length() > LONGEST_QUERY) {
            throw RuleViolation.of("name", "organisation.search.saved-too-long");
        }
        this.query = query;
        this.savedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    void rename(String other) {
        name = checked(other);
    }

    String name() {
        return name;
    }

    String query() {
        return query;
    }

    Instant savedAt() {
        return savedAt;
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw RuleViolation.of("name", "organisation.search.saved-name", LONGEST_NAME);
        }
        return stripped;
    }
}
