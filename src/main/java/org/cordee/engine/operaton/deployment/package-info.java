/** Models and forms that are deployed: which versions there are, and as they were written. */
@NullMarked
package org.cordee.engine.operaton.deployment;

import org.jspecify.annotations.NullMarked;
