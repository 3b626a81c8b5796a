package org.cordee.dossier.web;

import org.cordee.dossier.DemandLine;

/**
 * The form by which the lead corrects what was read, or types what it read itself.
 *
 * @param version the version of the demand that the lead saw
 * @param value what the rules ask; lists have one entry on each line
 */
record DemandForm(Long version, String value) {

    DemandForm {
        version = version == null ? Long.valueOf(0) : version;
        value = value == null ? "" : value;
    }

    static DemandForm of(DemandLine line) {
        String shown = line.shown();
        return new DemandForm(line.version(), shown == null ? "" : shown);
    }
}
