@NullMarked
package org.cordee.dashboard.api;

import org.jspecify.annotations.NullMarked;
