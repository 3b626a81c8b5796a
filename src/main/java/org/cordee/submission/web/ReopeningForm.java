package org.cordee.submission.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lead's request to reopen its frozen bid as typed. */
class ReopeningForm {

    private @Nullable Integer number;
    private Set<UUID> organisationIds = new LinkedHashSet<>();
    private String reason = "";

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public Set<UUID> getOrganisationIds() {
        return organisationIds;
    }

    public void setOrganisationIds(Set<UUID> organisationIds) {
        this.organisationIds = organisationIds;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
