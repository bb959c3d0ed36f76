/**
 * Svelte keeps what was typed or ticked before a page came alive, but sets every select back. Called while the page is
 * about to come alive, it remembers what was chosen, and answers how to choose it again once it is.
 */
export function earlyChoices(): () => void {
  const chosen = [...document.querySelectorAll('select')]
    .filter(wasChanged)
    .map((select) => [select, select.value] as const)
  return () => {
    for (const [select, value] of chosen) {
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
}

function wasChanged({ multiple, options, selectedIndex }: HTMLSelectElement): boolean {
  const given = [...options].findLastIndex(({ defaultSelected }) => defaultSelected)
  return !multiple && selectedIndex !== Math.max(0, given)
}
