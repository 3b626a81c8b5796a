package org.cordee.consortium;

import java.util.List;

/** The confidentiality undertaking exactly as it was shown, with the hash that the signature stores. */
public record NdaText(String language, String text, String sha256) {

    public List<String> lines() {
        return text.lines().toList();
    }
}
