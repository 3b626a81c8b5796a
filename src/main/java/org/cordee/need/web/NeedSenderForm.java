package org.cordee.need.web;

import java.util.Locale;
import org.cordee.account.Who;
import org.cordee.need.NeedContact;
import org.cordee.need.PublishingNeed.Sender;
import org.jspecify.annotations.Nullable;

/** The last page of a need: who sends it. */
record NeedSenderForm(
        @Nullable String organisation,
        @Nullable String name,
        @Nullable String function,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Boolean nothingConfidential,
        @Nullable Boolean openToAll) {

    NeedSenderForm {
        organisation = organisation == null ? "" : organisation;
        name = name == null ? "" : name;
        function = function == null ? "" : function;
        email = email == null ? "" : email;
        phone = phone == null ? "" : phone;
        nothingConfidential = nothingConfidential != null && nothingConfidential;
        openToAll = openToAll != null && openToAll;
    }

    static NeedSenderForm of(@Nullable Who who) {
        return who == null
                ? new NeedSenderForm("", "", "", "", "", false, false)
                : new NeedSenderForm(who.organisationName(), who.name(), "", who.email(), "", false, false);
    }

    Sender read(Locale language) {
        return new Sender(
                String.valueOf(organisation),
                NeedContact.typed(
                        String.valueOf(name), String.valueOf(function), String.valueOf(email), String.valueOf(phone)),
                language,
                Boolean.TRUE.equals(nothingConfidential),
                Boolean.TRUE.equals(openToAll));
    }

    /** Omits the person, because this text may be logged. */
    @Override
    public String toString() {
        return "NeedSenderForm[…]";
    }
}
