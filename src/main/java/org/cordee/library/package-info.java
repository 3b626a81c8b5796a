/**
 * The library of an organisation: what it wrote and proved before, each entry with an owner and a review cycle, ready
 * to be used in the next bid. Only the organisation itself reads it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "document", "document :: text", "consortium", "bid"})
package org.cordee.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
