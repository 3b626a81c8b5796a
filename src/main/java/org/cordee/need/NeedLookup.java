package org.cordee.need;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other rooms the facts about a need whose id they know. These rooms check the access themselves. */
@Component
@Transactional(readOnly = true)
public class NeedLookup {

    private final Needs needs;

    NeedLookup(Needs needs) {
        this.needs = needs;
    }

    /**
     * The facts about a need that may be told, without its contact.
     *
     * @param reference the number that people read aloud
     * @param buyerName the name of the buyer's organisation
     * @param place as the buyer wrote it
     */
    public record NeedBrief(String reference, String title, String buyerName, String place) {}

    /**
     * The person to whom everything about a need is written. Personal data: shown to a structure only when both sides
     * accepted an introduction.
     *
     * @param phone null when none was given
     */
    public record BuyerPerson(
            String name,
            String function,
            String email,
            @Nullable String phone,
            Locale language) {

        /** Omits the person, because this text may be logged. */
        @Override
        public String toString() {
            return "BuyerPerson[…]";
        }
    }

    /** Returns what may be told about a need that was sent; empty for a draft and for an unknown one. */
    public Optional<NeedBrief> brief(UUID needId) {
        return needs.findById(needId).flatMap(NeedLookup::brief);
    }

    private static Optional<NeedBrief> brief(Need need) {
        String reference = need.reference();
        String buyer = need.buyerName();
        NeedScope scope = need.scope();
        return reference == null || buyer == null || scope == null
                ? Optional.empty()
                : Optional.of(new NeedBrief(reference, need.description().title(), buyer, scope.place()));
    }

    /** Returns the buyer's contact; empty before the need was sent and after the contact was erased. */
    public Optional<BuyerPerson> buyer(UUID needId) {
        return needs.findById(needId)
                .flatMap(need -> Optional.ofNullable(need.contact())
                        .map(contact -> new BuyerPerson(
                                contact.name(),
                                contact.function(),
                                contact.email(),
                                contact.phone(),
                                need.language())));
    }
}
