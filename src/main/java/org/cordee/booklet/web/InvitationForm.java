package org.cordee.booklet.web;

/** More structures for an open call, as SIREN or SIRET numbers. */
record InvitationForm(String organisations) {

    InvitationForm {
        organisations = organisations == null ? "" : organisations;
    }
}
