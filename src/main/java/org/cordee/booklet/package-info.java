/**
 * Impact booklets: a coordinator calls for solutions of a theme, structures write them and check their facts, and each
 * booklet is published in versions that are kept.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "organisation :: search",
            "nomenclature",
            "document",
            "law",
            "introduction",
            "showcase",
            "platform"
        })
package org.cordee.booklet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
