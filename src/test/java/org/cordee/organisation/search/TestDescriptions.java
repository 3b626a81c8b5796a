package org.cordee.organisation.search;

import org.springframework.context.MessageSource;

/** Descriptions of results for tests of other packages. */
public final class TestDescriptions {

    private TestDescriptions() {}

    public static DescribingHits with(MessageSource texts) {
        return new DescribingHits(texts);
    }
}
