package org.cordee.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Replaces personal data of a room by a pseudonym, inside the transaction that erases the person. Each room that stores
 * such data implements it. The method receives the values to look for, because no event carries a name or an address.
 */
public interface PersonalDataErasure {

    void erase(ErasedPerson traces);

    /**
     * The values by which a person's data are found, passed for the last time.
     *
     * @param organisations those the person acted for
     */
    record ErasedPerson(UUID personId, String email, String name, Set<UUID> organisations) {

        /** Returns the text that replaces the address. */
        public String pseudonym() {
            return "erased-" + personId + "@invalid";
        }

        /**
         * Returns the name and the address as they stand in running texts, each with what replaces it there: a text may
         * spell them with other capitals. A blank name is left out.
         */
        public List<ErasedWords> words() {
            return Stream.of(new ErasedWords(email, pseudonym()), new ErasedWords(name, "—"))
                    .filter(one -> !one.words().isBlank())
                    .toList();
        }

        /** Omits name and address, because this text may be logged. */
        @Override
        public String toString() {
            return "Traces[" + personId + "]";
        }
    }

    /** Words that are erased from a text, and what stands there afterwards. */
    record ErasedWords(String words, String replacement) {

        /** Returns the regular expression by which MariaDB finds the words in any spelling. */
        public String pattern() {
            return "(?i)\\Q" + words.replace("\\E", "") + "\\E";
        }

        /** Omits the words, because this text may be logged. */
        @Override
        public String toString() {
            return "ErasedWords[]";
        }
    }
}
