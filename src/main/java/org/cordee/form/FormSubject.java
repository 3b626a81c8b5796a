package org.cordee.form;

import org.cordee.form.FormFacts.Lot;
import org.cordee.form.FormFacts.Member;
import org.cordee.form.FormFacts.Subcontract;

/** The facts with the thing that one form is about. */
record FormSubject(FormFacts facts, FormTarget target) {

    Member member() {
        return facts.member(target.member());
    }

    Lot lot() {
        return facts.lot(target.lot());
    }

    Subcontract subcontract() {
        return facts.subcontracts().get(target.subcontract());
    }
}
