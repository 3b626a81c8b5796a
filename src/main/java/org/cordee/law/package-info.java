/** Rules as data: dated decision tables with their articles, and the figures Java computes for them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "feel", "platform"})
package org.cordee.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
