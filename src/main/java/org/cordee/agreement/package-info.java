/**
 * The agreement between the members of a consortium and their powers of attorney: written from the agreed shares and
 * signed in order.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "tender",
            "law",
            "document",
            "consortium",
            "consortium :: shares"
        })
package org.cordee.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
