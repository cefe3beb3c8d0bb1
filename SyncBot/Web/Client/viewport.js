const LOW = 430;

/** Keeps the document as high as what is seen of it: an iPhone's keyboard covers the page without making it smaller. */
export function followViewport(root) {
  const seen = window.visualViewport;
  if (!seen) return;
  const follow = () => {
    // Who zooms in to read wants the page as it is.
    if (seen.scale > 1.01) return;
    root.style.setProperty('--seen', `${seen.height}px`);
    root.classList.toggle('low', seen.height < LOW);
    scrollTo(0, 0);
  };
  seen.addEventListener('resize', follow);
  follow();
}
