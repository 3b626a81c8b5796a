/** The product killed for real, and what is found afterwards. */
package org.cordee.kill;
