/**
 * The remarks on the sections of a bid: a reader quotes a passage and writes beside it, others reply, and a remark is
 * settled or taken up again. They are read by those who read the section.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "account", "organisation", "consortium", "bid"})
package org.cordee.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
