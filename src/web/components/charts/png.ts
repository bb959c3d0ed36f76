const painted = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'paint-order',
  'opacity',
]
const written = ['font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'direction']
const scale = 2

/** Saves a drawing as the reader sees it, with their theme, at twice its own size. Throws where it cannot be drawn. */
export async function savePng(drawing: SVGSVGElement, name: string): Promise<void> {
  const copy = drawing.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return
  const { width, height } = drawing.viewBox.baseVal
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  // A drawing by itself knows no style sheet: what it looks like becomes part of it.
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((element, index) => {
    const style = getComputedStyle(element)
    for (const property of [...painted, ...written])
      copies[index]?.setAttribute(property, style.getPropertyValue(property))
  })
  copy.setAttribute('font-family', 'system-ui, sans-serif')
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = height * scale
  const paint = canvas.getContext('2d')
  if (paint === null) return
  paint.fillStyle = getComputedStyle(document.body).backgroundColor
  paint.fillRect(0, 0, canvas.width, canvas.height)
  paint.drawImage(image, 0, 0, canvas.width, canvas.height)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${name}.png`
  link.click()
}
